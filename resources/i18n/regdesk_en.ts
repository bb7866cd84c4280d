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
</context>
</TS>
