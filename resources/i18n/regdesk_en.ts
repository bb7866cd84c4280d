<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commitment(s) are late</source>
        <translation>
            <numerusform>%n commitment is late</numerusform>
            <numerusform>%n commitments are late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n county(s) wait for a dialogue</source>
        <translation>
            <numerusform>%n county waits for a dialogue</numerusform>
            <numerusform>%n counties wait for a dialogue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) wait</source>
        <translation>
            <numerusform>%n conflict waits</numerusform>
            <numerusform>%n conflicts wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) not saved</source>
        <translation>
            <numerusform>%n field isn’t saved</numerusform>
            <numerusform>%n fields aren’t saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late in my counties</source>
        <translation>
            <numerusform>%n late in my counties</numerusform>
            <numerusform>%n late in my counties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) missing</source>
        <translation>
            <numerusform>%n fact missing</numerusform>
            <numerusform>%n facts missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n county(s)</source>
        <translation>
            <numerusform>%n county</numerusform>
            <numerusform>%n counties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) with two versions</source>
        <translation>
            <numerusform>%n field has two versions</numerusform>
            <numerusform>%n fields have two versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n A4 page(s)</source>
        <translation>
            <numerusform>%n A4 page</numerusform>
            <numerusform>%n A4 pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open commitment(s)</source>
        <translation>
            <numerusform>%n open commitment</numerusform>
            <numerusform>%n open commitments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>%n earlier</numerusform>
            <numerusform>%n earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late, {mine} in my counties</source>
        <translation>
            <numerusform>%n late, {mine} in my counties</numerusform>
            <numerusform>%n late, {mine} in my counties</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commitment(s)</source>
        <translation>
            <numerusform>%n commitment</numerusform>
            <numerusform>%n commitments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commitment(s) fulfilled</source>
        <translation>
            <numerusform>The commitment is fulfilled</numerusform>
            <numerusform>%n commitments are fulfilled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact card(s)</source>
        <translation>
            <numerusform>%n contact card</numerusform>
            <numerusform>%n contact cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take in %n contact(s)</source>
        <translation>
            <numerusform>&amp;Take in %n contact</numerusform>
            <numerusform>&amp;Take in %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took in {name} and %n more</source>
        <translation>
            <numerusform>Took in {name} and %n more</numerusform>
            <numerusform>Took in {name} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) saved</source>
        <translation>
            <numerusform>%n contact saved</numerusform>
            <numerusform>%n contacts saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mo.</source>
        <translation>
            <numerusform>%n mo.</numerusform>
            <numerusform>%n mo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dialogue(s)</source>
        <translation>
            <numerusform>%n dialogue</numerusform>
            <numerusform>%n dialogues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned</source>
        <translation>
            <numerusform>%n planned</numerusform>
            <numerusform>%n planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a day</source>
        <translation>
            <numerusform>%n without a day</numerusform>
            <numerusform>%n without a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from the region</source>
        <translation>
            <numerusform>%n from the region</numerusform>
            <numerusform>%n from the region</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from us</source>
        <translation>
            <numerusform>%n from us</numerusform>
            <numerusform>%n from us</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dialogue(s) saved in the calendar file</source>
        <translation>
            <numerusform>%n dialogue saved in the calendar file</numerusform>
            <numerusform>%n dialogues saved in the calendar file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n dialogue(s)</source>
        <translation>
            <numerusform>Deleted %n dialogue</numerusform>
            <numerusform>Deleted %n dialogues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) attached</source>
        <translation>
            <numerusform>%n file attached</numerusform>
            <numerusform>%n files attached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) settled</source>
        <translation>
            <numerusform>%n conflict settled</numerusform>
            <numerusform>%n conflicts settled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take mine in %n place(s)</source>
        <translation>
            <numerusform>Take mine in %n place</numerusform>
            <numerusform>Take mine in %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take theirs in %n place(s)</source>
        <translation>
            <numerusform>Take theirs in %n place</numerusform>
            <numerusform>Take theirs in %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) caught:</source>
        <translation>
            <numerusform>%n thing caught:</numerusform>
            <numerusform>%n things caught:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commitment(s) lack an owner or a due date</source>
        <translation>
            <numerusform>%n commitment lacks an owner or a due date</numerusform>
            <numerusform>%n commitments lack an owner or a due date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock is %n day(s) ahead</source>
        <translation>
            <numerusform>clock is one day ahead</numerusform>
            <numerusform>clock is %n days ahead</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message numerus="yes">
        <source>%n from the region</source>
        <translation>
            <numerusform>%n from the region</numerusform>
            <numerusform>%n from the region</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of ours</source>
        <translation>
            <numerusform>%n of ours</numerusform>
            <numerusform>%n of ours</numerusform>
        </translation>
    </message>
</context>
</TS>
