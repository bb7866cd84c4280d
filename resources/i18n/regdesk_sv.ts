<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en_GB">
<context>
    <name>AgendaPane</name>
    <message>
        <source>Agenda</source>
        <translation>Dagordning</translation>
    </message>
    <message>
        <source>Add a point, such as “Grid 35 min”</source>
        <translation>Lägg till punkt, t.ex. ”Elnät 35 min”</translation>
    </message>
    <message>
        <source>New point</source>
        <translation>Ny punkt</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Öppet sedan tidigare</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>Stoppa klockan</translation>
    </message>
    <message>
        <source>Start the clock</source>
        <translation>Starta klockan</translation>
    </message>
    <message>
        <source>late since {day}</source>
        <translation>försenat sedan {day}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>senast {day}</translation>
    </message>
</context>
<context>
    <name>AgendaTab</name>
    <message>
        <source>Agenda</source>
        <translation>Dagordning</translation>
    </message>
    <message>
        <source>No points yet</source>
        <translation>Inga punkter ännu</translation>
    </message>
    <message>
        <source>Write the first one below: title and minutes on one line.</source>
        <translation>Skriv den första nedan: rubrik och minuter på en rad.</translation>
    </message>
    <message>
        <source>Add a point, for example: Elnät 35 min</source>
        <translation>Lägg till en punkt, till exempel: Elnät 35 min</translation>
    </message>
    <message>
        <source>Add a point to the agenda</source>
        <translation>Lägg till en punkt på dagordningen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>Lägg t&amp;ill</translation>
    </message>
    <message>
        <source>Adding the point</source>
        <translation>Lägger till punkten</translation>
    </message>
    <message>
        <source>Moving the point</source>
        <translation>Flyttar punkten</translation>
    </message>
    <message>
        <source>Deleted ”{title}”</source>
        <translation>Tog bort ”{title}”</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Tar bort</translation>
    </message>
    <message>
        <source>Move &amp;up	Alt+Up</source>
        <translation>Flytta &amp;upp	Alt+uppil</translation>
    </message>
    <message>
        <source>Move d&amp;own	Alt+Down</source>
        <translation>Flytta &amp;ner	Alt+nedpil</translation>
    </message>
    <message>
        <source>&amp;Edit	F2</source>
        <translation>&amp;Redigera	F2</translation>
    </message>
    <message>
        <source>&amp;Notes at the table</source>
        <translation>&amp;Anteckna vid bordet</translation>
    </message>
    <message>
        <source>&amp;Delete	Del</source>
        <translation>&amp;Ta bort	Del</translation>
    </message>
    <message>
        <source>{planned} of {room}: {over} too long</source>
        <translation>{planned} av {room}: {over} för långt</translation>
    </message>
    <message>
        <source>{planned} of {room}</source>
        <translation>{planned} av {room}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nr</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuter</translation>
    </message>
    <message>
        <source>Wish of</source>
        <translation>Önskas av</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ansvarig</translation>
    </message>
</context>
<context>
    <name>AskStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>AtTablePage</name>
    <message>
        <source>No dialogue on the table</source>
        <translation>Ingen dialog på bordet</translation>
    </message>
    <message>
        <source>Choose a dialogue and press F9.</source>
        <translation>Välj en dialog och tryck F9.</translation>
    </message>
    <message>
        <source>Adding the point</source>
        <translation>Lägger till punkten</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Underlag</translation>
    </message>
    <message>
        <source>End the meeting…</source>
        <translation>Avsluta mötet…</translation>
    </message>
    <message>
        <source>To the dialogues</source>
        <translation>Till dialogerna</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Backups</source>
        <translation>Säkerhetskopior</translation>
    </message>
    <message>
        <source>Never by itself</source>
        <translation>Aldrig automatiskt</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Varje dag</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Varje vecka</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Bläddra…</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>H&amp;ur ofta</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Mapp</translation>
    </message>
    <message>
        <source>Keep how many</source>
        <translation>Beh&amp;åll hur många</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>S&amp;äkerhetskopiera nu</translation>
    </message>
    <message>
        <source>Best on another disk than the desk file&apos;s.</source>
        <translation>Helst på en annan disk än skrivbordsfilens.</translation>
    </message>
    <message>
        <source>&amp;Restore from a backup…</source>
        <translation>Återställ från en kopia…</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Backing up</source>
        <translation>Säkerhetskopierar</translation>
    </message>
    <message>
        <source>The folder has not answered for {minutes} minutes.</source>
        <translation>Mappen har inte svarat på {minutes} minuter.</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Column heads</source>
        <translation>Kolumnrubriker</translation>
    </message>
    <message>
        <source>Row heads</source>
        <translation>Radrubriker</translation>
    </message>
</context>
<context>
    <name>BriefPage</name>
    <message>
        <source>The dial&amp;ogue</source>
        <translation>Dial&amp;ogen</translation>
    </message>
    <message>
        <source>Save PDF/A…</source>
        <translation>Spara PDF/A…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>Dialogue brief</source>
        <translation>Dialogunderlag</translation>
    </message>
    <message>
        <source>Laying out the two pages…</source>
        <translation>Lägger ut de två sidorna…</translation>
    </message>
    <message>
        <source>working material</source>
        <translation>arbetsmaterial</translation>
    </message>
</context>
<context>
    <name>BriefPane</name>
    <message>
        <source>Show the brief on a page of its own</source>
        <translation>Visa underlaget på en egen sida</translation>
    </message>
    <message>
        <source>Hide the brief</source>
        <translation>Dölj underlaget</translation>
    </message>
    <message>
        <source>Show and print &amp;what is sensitive</source>
        <translation>Visa och skriv ut det &amp;känsliga</translation>
    </message>
    <message>
        <source>{pages} of 2 pages</source>
        <translation>{pages} av 2 sidor</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Underlag</translation>
    </message>
</context>
<context>
    <name>BriefWork</name>
    <message>
        <source>Laying out the brief</source>
        <translation>Sätter underlaget</translation>
    </message>
    <message>
        <source>Preparing the print</source>
        <translation>Förbereder utskriften</translation>
    </message>
    <message>
        <source>Dialogue brief</source>
        <translation>Dialogunderlag</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-dokument (*.pdf)</translation>
    </message>
    <message>
        <source>The brief is saved in {path}</source>
        <translation>Underlaget är sparat i {path}</translation>
    </message>
    <message>
        <source>Saving the PDF</source>
        <translation>Sparar PDF-filen</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Månaden före</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Månaden efter</translation>
    </message>
</context>
<context>
    <name>Capture</name>
    <message>
        <source>The line is empty: there is nothing to catch.</source>
        <translation>Raden är tom: det finns inget att fånga.</translation>
    </message>
    <message>
        <source>Catching</source>
        <translation>Fångar</translation>
    </message>
    <message>
        <source>Deleted: {text}</source>
        <translation>Tog bort: {text}</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Tar bort</translation>
    </message>
</context>
<context>
    <name>CardsDialog</name>
    <message>
        <source>Take in contact cards</source>
        <translation>Importera kontaktkort</translation>
    </message>
    <message>
        <source>Contact cards</source>
        <translation>Kontaktkort</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;vbryt</translation>
    </message>
    <message>
        <source>Space chooses a card or passes it over, Enter takes the chosen ones in. Those known already are passed over.</source>
        <translation>Mellanslag väljer ett kort eller hoppar över det, Enter tar in de valda. De som redan finns hoppas över.</translation>
    </message>
    <message>
        <source>Taking in contact cards</source>
        <translation>Tar in kontaktkort</translation>
    </message>
</context>
<context>
    <name>CaughtPane</name>
    <message>
        <source>Caught</source>
        <translation>Fångat</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Inte sagt</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Ordalydelse</translation>
    </message>
    <message>
        <source>Who promised</source>
        <translation>Vem lovade</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ansvarig</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Senast</translation>
    </message>
    <message>
        <source>Nothing caught yet</source>
        <translation>Inget fångat än</translation>
    </message>
    <message>
        <source>Alt+1 makes the line you stand on a commitment; Alt+2–5 make it a choice, a need, a quote or a good example.</source>
        <translation>Alt+1 gör raden du står på till ett åtagande; Alt+2–5 till vägval, behov, citat eller gott exempel.</translation>
    </message>
    <message>
        <source>In the note</source>
        <translation>I anteckningen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>What you wrote last isn&apos;t saved. {why} Close once more to close all the same.</source>
        <translation>Det du skrev sist är inte sparat. {why} Stäng en gång till för att stänga ändå.</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>The code of the shared folder</source>
        <translation>Den delade mappens kod</translation>
    </message>
    <message>
        <source>With this code and the folder, a new desk joins.</source>
        <translation>Med koden och mappen ansluter ett nytt skrivbord.</translation>
    </message>
    <message>
        <source>Tell it to nobody who is not to read everything. Best by voice.</source>
        <translation>Ge den bara till den som får läsa allt, helst i ett samtal.</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>&amp;Copy the code</source>
        <translation>&amp;Kopiera koden</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopierad</translation>
    </message>
</context>
<context>
    <name>CommitmentDetails</name>
    <message>
        <source>No commitment chosen</source>
        <translation>Inget åtagande är valt</translation>
    </message>
    <message>
        <source>Choose one in the list to see and change it here.</source>
        <translation>Välj ett i listan för att se och ändra det här.</translation>
    </message>
    <message>
        <source>From the dialogue {title}{day}</source>
        <translation>Från dialogen {title}{day}</translation>
    </message>
    <message>
        <source>point “{item}”</source>
        <translation>punkten ”{item}”</translation>
    </message>
    <message>
        <source>No county</source>
        <translation>Inget län</translation>
    </message>
    <message>
        <source>Closed on {day}</source>
        <translation>Avslutat {day}</translation>
    </message>
    <message>
        <source>{commitments} chosen</source>
        <translation>{commitments} valda</translation>
    </message>
    <message>
        <source>Fulfilled…</source>
        <translation>Infriat…</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Pågår</translation>
    </message>
    <message>
        <source>Dropped…</source>
        <translation>Utgått…</translation>
    </message>
    <message>
        <source>Due date…</source>
        <translation>Datum…</translation>
    </message>
    <message>
        <source>Owner…</source>
        <translation>Ansvarig…</translation>
    </message>
    <message>
        <source>Whose…</source>
        <translation>Vem lovade…</translation>
    </message>
    <message>
        <source>Remind…</source>
        <translation>Påminn…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Åtagande</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Senast</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Vem lovade</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ansvarig</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Län</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Open the place in the notes</source>
        <translation>Öppna stället i anteckningen</translation>
    </message>
    <message>
        <source>Not from a dialogue</source>
        <translation>Inte från någon dialog</translation>
    </message>
</context>
<context>
    <name>CommitmentFilters</name>
    <message>
        <source>Filter by words…</source>
        <translation>Filtrera på ord…</translation>
    </message>
    <message>
        <source>Filter the commitments by words</source>
        <translation>Filtrera åtagandena på ord</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Försenade</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avslutade</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mina</translation>
    </message>
    <message>
        <source>Those of my counties, and those I own</source>
        <translation>De i mina län, och de jag ansvarar för</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Län</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Vem lovade</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ansvarig</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Gruppering</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Inga grupper</translation>
    </message>
    <message>
        <source>By county</source>
        <translation>Efter län</translation>
    </message>
    <message>
        <source>By whose</source>
        <translation>Efter part</translation>
    </message>
    <message>
        <source>By week due</source>
        <translation>Efter vecka</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Efter läge</translation>
    </message>
    <message>
        <source>All counties</source>
        <translation>Alla län</translation>
    </message>
    <message>
        <source>All parties</source>
        <translation>Alla parter</translation>
    </message>
    <message>
        <source>All owners</source>
        <translation>Alla ansvariga</translation>
    </message>
    <message>
        <source>None given</source>
        <translation>Ej angivet</translation>
    </message>
</context>
<context>
    <name>CommitmentVerbs</name>
    <message>
        <source>There is nothing to save: no county is shown.</source>
        <translation>Det finns inget att spara: inget län visas.</translation>
    </message>
    <message>
        <source>Commitments to Excel</source>
        <translation>Åtaganden till Excel</translation>
    </message>
    <message>
        <source>Commitments {date}.xlsx</source>
        <translation>Åtaganden {date}.xlsx</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Arbetsböcker (*.xlsx)</translation>
    </message>
    <message>
        <source>{commitments} saved in {path}</source>
        <translation>{commitments} sparade i {path}</translation>
    </message>
    <message>
        <source>Saving the workbook</source>
        <translation>Sparar arbetsboken</translation>
    </message>
    <message>
        <source>Comment on what was fulfilled, if you want one</source>
        <translation>Kommentar (valfri)</translation>
    </message>
    <message>
        <source>Mark as fulfilled</source>
        <translation>Markera som infriat</translation>
    </message>
    <message>
        <source>Comment on why it is dropped, if you want one</source>
        <translation>Varför det utgår (valfri kommentar)</translation>
    </message>
    <message>
        <source>Mark as dropped</source>
        <translation>Markera som utgått</translation>
    </message>
    <message>
        <source>For example: received 20 November</source>
        <translation>Till exempel: inkom 20 november</translation>
    </message>
    <message>
        <source>New due date</source>
        <translation>Nytt datum</translation>
    </message>
    <message>
        <source>New owner</source>
        <translation>Ny ansvarig</translation>
    </message>
    <message>
        <source>Whose they are</source>
        <translation>Vem som lovade</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Sparar</translation>
    </message>
</context>
<context>
    <name>CommitmentsPage</name>
    <message>
        <source>Commitments</source>
        <translation>Åtaganden</translation>
    </message>
    <message>
        <source>{shown} of {whole} commitments</source>
        <translation>{shown} av {whole} åtaganden</translation>
    </message>
    <message>
        <source>No commitment matches</source>
        <translation>Inget åtagande stämmer</translation>
    </message>
    <message>
        <source>Other filters may show what you look for.</source>
        <translation>Andra filter visar kanske det du söker.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Visa alla</translation>
    </message>
    <message>
        <source>No commitments yet</source>
        <translation>Inga åtaganden än</translation>
    </message>
    <message>
        <source>They are caught at the table with Alt+1, or written in here.</source>
        <translation>De fångas vid bordet med Alt+1, eller skrivs in här.</translation>
    </message>
    <message>
        <source>New commitment</source>
        <translation>Nytt åtagande</translation>
    </message>
    <message>
        <source>To Excel…</source>
        <translation>Till Excel…</translation>
    </message>
</context>
<context>
    <name>CommitmentsTab</name>
    <message>
        <source>Commitments</source>
        <translation>Åtaganden</translation>
    </message>
    <message>
        <source>No commitments yet</source>
        <translation>Inga åtaganden ännu</translation>
    </message>
    <message>
        <source>What we or the region promise in a dialogue stands here.</source>
        <translation>Här står det som vi eller regionen lovar i en dialog.</translation>
    </message>
    <message>
        <source>New commitment</source>
        <translation>Nytt åtagande</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Läser</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Conflict: {field}</source>
        <translation>Konflikt: {field}</translation>
    </message>
    <message>
        <source>Nothing disappears: all stays in the history.</source>
        <translation>Inget försvinner: allt finns kvar i historiken.</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Senare</translation>
    </message>
    <message>
        <source>Settling the conflict</source>
        <translation>Löser konflikten</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Läser</translation>
    </message>
</context>
<context>
    <name>ConflictMark</name>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Conflict in {field}: show both</source>
        <translation>Konflikt i {field}: visa båda</translation>
    </message>
    <message>
        <source>Two wrote here without knowing of each other: show both</source>
        <translation>Två har skrivit här utan att veta om varandra: visa båda</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Läser</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>Conflicts</source>
        <translation>Konflikter</translation>
    </message>
    <message>
        <source>Nothing disappears: all stays in the history.</source>
        <translation>Inget försvinner: allt finns kvar i historiken.</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>Inga konflikter</translation>
    </message>
    <message>
        <source>What two write in one place without knowing of each other is shown here.</source>
        <translation>Här visas det som två har skrivit på samma ställe utan att veta om varandra.</translation>
    </message>
    <message>
        <source>Two wrote in the same place without knowing of each other. You decide.</source>
        <translation>Två har skrivit på samma ställe utan att veta om varandra. Du väljer vad som gäller.</translation>
    </message>
    <message>
        <source>Nothing waits for you here</source>
        <translation>Inget väntar på dig här</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>1 takes mine, 2 takes theirs, in all that are chosen</source>
        <translation>1 tar mitt, 2 tar deras, i alla som är valda</translation>
    </message>
    <message>
        <source>1 takes mine, 2 takes theirs. Enter goes to the values.</source>
        <translation>1 tar mitt, 2 tar deras. Retur går till värdena.</translation>
    </message>
</context>
<context>
    <name>ContactDetails</name>
    <message>
        <source>Nobody chosen</source>
        <translation>Ingen är vald</translation>
    </message>
    <message>
        <source>Choose somebody in the list to see and change them here.</source>
        <translation>Välj någon i listan för att se och ändra uppgifterna här.</translation>
    </message>
    <message>
        <source>{people} chosen</source>
        <translation>{people} valda</translation>
    </message>
    <message>
        <source>No organisation</source>
        <translation>Ingen organisation</translation>
    </message>
    <message>
        <source>Left {day}</source>
        <translation>Slutade {day}</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>Från och med {day}</translation>
    </message>
    <message>
        <source>Add “{name}”</source>
        <translation>Lägg till ”{name}”</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Sparar</translation>
    </message>
    <message>
        <source>Majority or opposition; a political party is never kept.</source>
        <translation>Majoritet eller opposition; politiskt parti sparas aldrig.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Uppdrag</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från och med</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>Write e-mail</source>
        <translation>Skriv e-post</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Kopiera adress</translation>
    </message>
    <message>
        <source>Save as cards…</source>
        <translation>Exportera kontaktkort…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
</context>
<context>
    <name>ContactFilters</name>
    <message>
        <source>Name, role, organisation, address…</source>
        <translation>Namn, roll, organisation, adress…</translation>
    </message>
    <message>
        <source>Filter the contacts by words</source>
        <translation>Filtrera kontakterna på ord</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Län</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Uppdrag</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Gruppering</translation>
    </message>
    <message>
        <source>No groups</source>
        <translation>Inga grupper</translation>
    </message>
    <message>
        <source>By county</source>
        <translation>Efter län</translation>
    </message>
    <message>
        <source>By organisation</source>
        <translation>Efter organisation</translation>
    </message>
    <message>
        <source>Former too</source>
        <translation>Även tidigare</translation>
    </message>
    <message>
        <source>Also those who have left, or haven&apos;t come yet</source>
        <translation>Även de som har slutat, eller inte har tillträtt</translation>
    </message>
    <message>
        <source>All counties</source>
        <translation>Alla län</translation>
    </message>
    <message>
        <source>All organisations</source>
        <translation>Alla organisationer</translation>
    </message>
    <message>
        <source>All seats</source>
        <translation>Alla uppdrag</translation>
    </message>
    <message>
        <source>None given</source>
        <translation>Ej angivet</translation>
    </message>
</context>
<context>
    <name>ContactVerbs</name>
    <message>
        <source>Saving</source>
        <translation>Sparar</translation>
    </message>
    <message>
        <source>There are no contact cards in the file.</source>
        <translation>Det finns inga kontaktkort i filen.</translation>
    </message>
    <message>
        <source>Reading contact cards</source>
        <translation>Läser kontaktkort</translation>
    </message>
    <message>
        <source>No e-mail address is known.</source>
        <translation>Ingen e-postadress är känd.</translation>
    </message>
    <message>
        <source>Copied: {addresses}</source>
        <translation>Kopierat: {addresses}</translation>
    </message>
    <message>
        <source>Take in contact cards</source>
        <translation>Importera kontaktkort</translation>
    </message>
    <message>
        <source>Contact cards (*.vcf *.vcard)</source>
        <translation>Kontaktkort (*.vcf *.vcard)</translation>
    </message>
    <message>
        <source>Nobody is shown.</source>
        <translation>Ingen visas.</translation>
    </message>
    <message>
        <source>Save as contact cards</source>
        <translation>Exportera kontaktkort</translation>
    </message>
    <message>
        <source>Contacts {date}.vcf</source>
        <translation>Kontakter {date}.vcf</translation>
    </message>
    <message>
        <source>Contact cards (*.vcf)</source>
        <translation>Kontaktkort (*.vcf)</translation>
    </message>
    <message>
        <source>{contacts} in {path}</source>
        <translation>{contacts} i {path}</translation>
    </message>
    <message>
        <source>Saving contact cards</source>
        <translation>Sparar kontaktkort</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Drop the contact cards here: you choose which to keep.</source>
        <translation>Släpp kontaktkorten här: du väljer vilka som tas in.</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>{shown} of {whole} people</source>
        <translation>{shown} av {whole} personer</translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation>Ingen stämmer</translation>
    </message>
    <message>
        <source>The filter looks at name, role, organisation, address and number.</source>
        <translation>Filtret ser på namn, roll, organisation, adress och nummer.</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Visa alla</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Inga kontakter än</translation>
    </message>
    <message>
        <source>Drop contact cards (.vcf) here, or write somebody in.</source>
        <translation>Släpp kontaktkort (.vcf) här, eller skriv in någon.</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Ny kontakt</translation>
    </message>
    <message>
        <source>Take in cards…</source>
        <translation>Importera kort…</translation>
    </message>
    <message>
        <source>Save as cards…</source>
        <translation>Exportera kort…</translation>
    </message>
</context>
<context>
    <name>CornerHead</name>
    <message>
        <source>County</source>
        <translation>Län</translation>
    </message>
    <message>
        <source>Since last</source>
        <translation>Sedan senast</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>om %n dag</numerusform>
            <numerusform>om %n dagar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n dag sen</numerusform>
            <numerusform>%n dagar sen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n månad sedan</numerusform>
            <numerusform>%n månader sedan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commitment(s) are late</source>
        <translation>
            <numerusform>%n åtagande är försenat</numerusform>
            <numerusform>%n åtaganden är försenade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n county(s) wait for a dialogue</source>
        <translation>
            <numerusform>%n län väntar på dialog</numerusform>
            <numerusform>%n län väntar på dialog</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) wait</source>
        <translation>
            <numerusform>%n konflikt väntar</numerusform>
            <numerusform>%n konflikter väntar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n konflikt</numerusform>
            <numerusform>%n konflikter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n försenat</numerusform>
            <numerusform>%n försenade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) not saved</source>
        <translation>
            <numerusform>%n fält är inte sparat</numerusform>
            <numerusform>%n fält är inte sparade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late in my counties</source>
        <translation>
            <numerusform>%n försenat i mina län</numerusform>
            <numerusform>%n försenade i mina län</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s) missing</source>
        <translation>
            <numerusform>%n uppgift saknas</numerusform>
            <numerusform>%n uppgifter saknas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n county(s)</source>
        <translation>
            <numerusform>%n län</numerusform>
            <numerusform>%n län</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) with two versions</source>
        <translation>
            <numerusform>%n fält har två versioner</numerusform>
            <numerusform>%n fält har två versioner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n till</numerusform>
            <numerusform>%n till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n A4 page(s)</source>
        <translation>
            <numerusform>%n A4-sida</numerusform>
            <numerusform>%n A4-sidor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open commitment(s)</source>
        <translation>
            <numerusform>%n öppet åtagande</numerusform>
            <numerusform>%n öppna åtaganden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>%n tidigare</numerusform>
            <numerusform>%n tidigare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late, {mine} in my counties</source>
        <translation>
            <numerusform>%n försenat, {mine} i mina län</numerusform>
            <numerusform>%n försenade, {mine} i mina län</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commitment(s)</source>
        <translation>
            <numerusform>%n åtagande</numerusform>
            <numerusform>%n åtaganden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commitment(s) fulfilled</source>
        <translation>
            <numerusform>Åtagandet är infriat</numerusform>
            <numerusform>%n åtaganden är infriade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n personer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n träff</numerusform>
            <numerusform>%n träffar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact card(s)</source>
        <translation>
            <numerusform>%n kontaktkort</numerusform>
            <numerusform>%n kontaktkort</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take in %n contact(s)</source>
        <translation>
            <numerusform>&amp;Ta in %n kontakt</numerusform>
            <numerusform>&amp;Ta in %n kontakter</numerusform>
        </translation>
    </message>
    <message>
        <source>Took in {name}</source>
        <translation>Tog in {name}</translation>
    </message>
    <message numerus="yes">
        <source>Took in {name} and %n more</source>
        <translation>
            <numerusform>Tog in {name} och %n till</numerusform>
            <numerusform>Tog in {name} och %n till</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) saved</source>
        <translation>
            <numerusform>%n kontakt sparad</numerusform>
            <numerusform>%n kontakter sparade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n påminnelse</numerusform>
            <numerusform>%n påminnelser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mo.</source>
        <translation>
            <numerusform>%n mån</numerusform>
            <numerusform>%n mån</numerusform>
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
            <numerusform>%n dialog</numerusform>
            <numerusform>%n dialoger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned</source>
        <translation>
            <numerusform>%n planerad</numerusform>
            <numerusform>%n planerade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a day</source>
        <translation>
            <numerusform>%n utan datum</numerusform>
            <numerusform>%n utan datum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from the region</source>
        <translation>
            <numerusform>%n från regionen</numerusform>
            <numerusform>%n från regionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n from us</source>
        <translation>
            <numerusform>%n från oss</numerusform>
            <numerusform>%n från oss</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dialogue(s) saved in the calendar file</source>
        <translation>
            <numerusform>%n dialog sparad i kalenderfilen</numerusform>
            <numerusform>%n dialoger sparade i kalenderfilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n dialogue(s)</source>
        <translation>
            <numerusform>Tog bort %n dialog</numerusform>
            <numerusform>Tog bort %n dialoger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) attached</source>
        <translation>
            <numerusform>%n fil bifogad</numerusform>
            <numerusform>%n filer bifogade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s) settled</source>
        <translation>
            <numerusform>%n konflikt löst</numerusform>
            <numerusform>%n konflikter lösta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take mine in %n place(s)</source>
        <translation>
            <numerusform>Ta mitt på %n ställe</numerusform>
            <numerusform>Ta mitt på %n ställen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take theirs in %n place(s)</source>
        <translation>
            <numerusform>Ta deras på %n ställe</numerusform>
            <numerusform>Ta deras på %n ställen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) caught:</source>
        <translation>
            <numerusform>%n sak fångad:</numerusform>
            <numerusform>%n saker fångade:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commitment(s) lack an owner or a due date</source>
        <translation>
            <numerusform>%n åtagande saknar ansvarig eller datum</numerusform>
            <numerusform>%n åtaganden saknar ansvarig eller datum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n ändring</numerusform>
            <numerusform>%n ändringar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fil</numerusform>
            <numerusform>%n filer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>clock is %n day(s) ahead</source>
        <translation>
            <numerusform>klockan går ett dygn före</numerusform>
            <numerusform>klockan går %n dygn före</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountiesField</name>
    <message>
        <source>Name at least one county, for example Jämtland.</source>
        <translation>Skriv minst ett län, till exempel Jämtland.</translation>
    </message>
    <message>
        <source>No county is called ”{name}”.</source>
        <translation>Inget län heter ”{name}”.</translation>
    </message>
    <message>
        <source>”{name}” may be several: {names}.</source>
        <translation>”{name}” kan vara flera: {names}.</translation>
    </message>
    <message>
        <source>Alt+Down shows the counties</source>
        <translation>Alt+nedpil visar länen</translation>
    </message>
</context>
<context>
    <name>CountiesPage</name>
    <message>
        <source>Counties shown</source>
        <translation>Län som visas</translation>
    </message>
    <message>
        <source>Filter by name, area, lead…</source>
        <translation>Filtrera på namn, område, ansvarig…</translation>
    </message>
    <message>
        <source>Filter the counties</source>
        <translation>Filtrera länen</translation>
    </message>
    <message>
        <source>Change responsibility…</source>
        <translation>Byt ansvar…</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>Län</translation>
    </message>
    <message>
        <source>No county matches</source>
        <translation>Inget län passar</translation>
    </message>
    <message>
        <source>The filter looks in every column of the counties shown.</source>
        <translation>Filtret söker i alla kolumner bland de län som visas.</translation>
    </message>
    <message>
        <source>Show all counties</source>
        <translation>Visa alla län</translation>
    </message>
    <message>
        <source>&amp;New dialogue…</source>
        <translation>&amp;Ny dialog…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ppna</translation>
    </message>
    <message>
        <source>{shown} of {whole} counties · Enter opens</source>
        <translation>{shown} av {whole} län · Enter öppnar</translation>
    </message>
</context>
<context>
    <name>CountyHead</name>
    <message>
        <source>New dialogue</source>
        <translation>Ny dialog</translation>
    </message>
    <message>
        <source>Make brief</source>
        <translation>Skapa underlag</translation>
    </message>
    <message>
        <source>Parts of the county</source>
        <translation>Länets flikar</translation>
    </message>
    <message>
        <source>county code {code}</source>
        <translation>länskod {code}</translation>
    </message>
    <message>
        <source>More to do with the county</source>
        <translation>Mer att göra med länet</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>Län</translation>
    </message>
</context>
<context>
    <name>CountyPage</name>
    <message>
        <source>Dialogues</source>
        <translation>Dialoger</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Läser</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ppna</translation>
    </message>
    <message>
        <source>&amp;Brief</source>
        <translation>&amp;Underlag</translation>
    </message>
    <message>
        <source>No dialogue with this county yet</source>
        <translation>Ingen dialog med länet ännu</translation>
    </message>
    <message>
        <source>Planned and held dialogues stand here, the newest first.</source>
        <translation>Här står planerade och genomförda dialoger, de nyaste först.</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Ny kontakt</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändra…</translation>
    </message>
    <message>
        <source>Change responsibility</source>
        <translation>Byt länsansvar</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Åtaganden</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>New dialogue</source>
        <translation>Ny dialog</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Inga kontakter ännu</translation>
    </message>
    <message>
        <source>People of the region and of authorities stand here.</source>
        <translation>Här står personer i regionen och på myndigheter.</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Läget</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
</context>
<context>
    <name>CreateDialog</name>
    <message>
        <source>Create a shared folder</source>
        <translation>Skapa en delad mapp</translation>
    </message>
    <message>
        <source>A folder named regdesk-… is made there, encrypted. What stands in your desk is sent to it, and colleagues join it with a code.</source>
        <translation>Där skapas en krypterad mapp som heter regdesk-…. Det som finns i ditt skrivbord skickas dit, och kollegor ansluter med en kod.</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>S&amp;kapa</translation>
    </message>
    <message>
        <source>Creating the folder…</source>
        <translation>Skapar mappen…</translation>
    </message>
    <message>
        <source>The shared folder is created</source>
        <translation>Den delade mappen är skapad</translation>
    </message>
    <message>
        <source>This is the code for joining it:</source>
        <translation>Med den här koden ansluter man:</translation>
    </message>
    <message>
        <source>Tell it to your colleagues, best by voice. They choose “Join with a code”, the same folder, and type it. Whoever has both can read everything. You can show the code again on the page Sync.</source>
        <translation>Ge den till dina kollegor, helst i ett samtal. De väljer ”Anslut med kod”, samma mapp och skriver koden. Den som har båda kan läsa allt. Koden kan visas igen på sidan Synk.</translation>
    </message>
</context>
<context>
    <name>DayBoard</name>
    <message>
        <source>Column heads</source>
        <translation>Kolumnrubriker</translation>
    </message>
    <message>
        <source>Row heads</source>
        <translation>Radrubriker</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Write a date, for example 2027-03-15, 15 mars or vecka 10.</source>
        <translation>Skriv ett datum, till exempel 2027-03-15, 15 mars eller vecka 10.</translation>
    </message>
</context>
<context>
    <name>DeletedDialog</name>
    <message>
        <source>Deleted</source>
        <translation>Borttaget</translation>
    </message>
    <message>
        <source>Filter what was deleted</source>
        <translation>Filtrera det som är borttaget</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Filtrera på ord</translation>
    </message>
    <message>
        <source>Deleted, the latest first</source>
        <translation>Borttaget, det senaste först</translation>
    </message>
    <message>
        <source>Nothing is deleted</source>
        <translation>Inget är borttaget</translation>
    </message>
    <message>
        <source>Commitments, contacts and dialogues that are deleted stand here.</source>
        <translation>Åtaganden, kontakter och dialoger som tas bort hamnar här.</translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation>&amp;Lägg tillbaka</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Stäng</translation>
    </message>
    <message>
        <source>was deleted {when} by {officer}</source>
        <translation>togs bort {when} av {officer}</translation>
    </message>
    <message>
        <source>Putting back</source>
        <translation>Lägger tillbaka</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Läser</translation>
    </message>
    <message>
        <source>What is put back stands as it did, with what belongs to it.</source>
        <translation>Det som läggs tillbaka står som förut, med det som hör till.</translation>
    </message>
</context>
<context>
    <name>DesksCard</name>
    <message>
        <source>Desks</source>
        <translation>Skrivbord</translation>
    </message>
    <message>
        <source>Shut out…</source>
        <translation>Stäng ute…</translation>
    </message>
    <message>
        <source>delivered to {n} of {all}</source>
        <translation>levererat till {n} av {all}</translation>
    </message>
    <message>
        <source>This is your own desk. Choose another to shut it out.</source>
        <translation>Det här är ditt eget skrivbord. Välj ett annat för att stänga ute det.</translation>
    </message>
    <message>
        <source>This desk is shut out already.</source>
        <translation>Skrivbordet är redan utestängt.</translation>
    </message>
    <message>
        <source>&amp;Shut out…</source>
        <translation>&amp;Stäng ute…</translation>
    </message>
</context>
<context>
    <name>DialogueHead</name>
    <message>
        <source>At the table</source>
        <translation>Vid bordet</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Underlag</translation>
    </message>
    <message>
        <source>Parts of the dialogue</source>
        <translation>Dialogens delar</translation>
    </message>
    <message>
        <source>&amp;Mark as prepared</source>
        <translation>&amp;Markera som förberedd</translation>
    </message>
    <message>
        <source>&amp;Mark as held</source>
        <translation>&amp;Markera som genomförd</translation>
    </message>
    <message>
        <source>&amp;Mark as checked by the region</source>
        <translation>&amp;Markera som avstämd</translation>
    </message>
    <message>
        <source>&amp;Mark as adopted</source>
        <translation>&amp;Markera som fastställd</translation>
    </message>
    <message>
        <source>can be marked from {day}</source>
        <translation>kan markeras från {day}</translation>
    </message>
</context>
<context>
    <name>DialoguePage</name>
    <message>
        <source>Planning</source>
        <translation>Planering</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Dagordning</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deltagare</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Inför</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Bilagor</translation>
    </message>
    <message>
        <source>The dialogue is deleted</source>
        <translation>Dialogen är borttagen</translation>
    </message>
    <message>
        <source>Undo brings it back, with its agenda and notes.</source>
        <translation>Ångra tar tillbaka den, med dagordning och anteckningar.</translation>
    </message>
    <message>
        <source>All dialogues</source>
        <translation>Alla dialoger</translation>
    </message>
</context>
<context>
    <name>DialogueVerbs</name>
    <message>
        <source>Moved to {when}</source>
        <translation>Flyttad till {when}</translation>
    </message>
    <message>
        <source>Moving the dialogue</source>
        <translation>Flyttar dialogen</translation>
    </message>
    <message>
        <source>Changing the status</source>
        <translation>Ändrar läget</translation>
    </message>
    <message>
        <source>Copying the dialogue</source>
        <translation>Kopierar dialogen</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Tar bort</translation>
    </message>
    <message>
        <source>Dialogues</source>
        <translation>Dialoger</translation>
    </message>
    <message>
        <source>Calendar file</source>
        <translation>Kalenderfil</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>Kalenderfiler (*.ics)</translation>
    </message>
    <message>
        <source>{dialogues}: {path}</source>
        <translation>{dialogues}: {path}</translation>
    </message>
    <message>
        <source>Saving the calendar file</source>
        <translation>Sparar kalenderfilen</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öppna</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Ta bort</translation>
    </message>
</context>
<context>
    <name>DialoguesBar</name>
    <message>
        <source>View</source>
        <translation>Vy</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Vecka</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Månad</translation>
    </message>
    <message>
        <source>Earlier (Page Up)</source>
        <translation>Tidigare (Page Up)</translation>
    </message>
    <message>
        <source>Later (Page Down)</source>
        <translation>Senare (Page Down)</translation>
    </message>
    <message>
        <source>T&amp;oday</source>
        <translation>&amp;I dag</translation>
    </message>
    <message>
        <source>Drag to move, or Alt+Shift+arrow · double-click an empty place to plan</source>
        <translation>Dra för att flytta, eller Alt+Skift+pil · dubbelklicka på en tom plats för att planera</translation>
    </message>
    <message>
        <source>They stand in a column of their own in the year</source>
        <translation>De står i en egen kolumn i året</translation>
    </message>
    <message>
        <source>Filter by title, place, status…</source>
        <translation>Filtrera på rubrik, plats, läge…</translation>
    </message>
    <message>
        <source>Filter the dialogues</source>
        <translation>Filtrera dialogerna</translation>
    </message>
</context>
<context>
    <name>DialoguesPage</name>
    <message>
        <source>New dialogue</source>
        <translation>Ny dialog</translation>
    </message>
    <message>
        <source>Dialogues</source>
        <translation>Dialoger</translation>
    </message>
    <message>
        <source>Week {week}, {month} {year}</source>
        <translation>Vecka {week}, {month} {year}</translation>
    </message>
</context>
<context>
    <name>DraftOffer</name>
    <message>
        <source>Go on with what you wrote: ”{words}”</source>
        <translation>Fortsätt med det du skrev: ”{words}”</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>Possible duplicates</source>
        <translation>Möjliga dubbletter</translation>
    </message>
    <message>
        <source>Merge two</source>
        <translation>Slå ihop två</translation>
    </message>
    <message>
        <source>What belongs to the other comes along: participants, links, places in notes.</source>
        <translation>Det som hör till den andra följer med: deltagande, länkar, platser i anteckningar.</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>Inga dubbletter</translation>
    </message>
    <message>
        <source>No two commitments or contacts look like the same one.</source>
        <translation>Inga två åtaganden eller kontakter ser ut att vara samma.</translation>
    </message>
    <message>
        <source>{why} · {row} of {count}</source>
        <translation>{why} · {row} av {count}</translation>
    </message>
    <message>
        <source>Merging</source>
        <translation>Slår ihop</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Sparar</translation>
    </message>
    <message>
        <source>&amp;Not the same</source>
        <translation>&amp;Inte samma</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Hoppa &amp;över</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Stäng</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>Slå i&amp;hop</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>Söker dubbletter</translation>
    </message>
    <message>
        <source>Choose two rows to merge them.</source>
        <translation>Välj två rader för att slå ihop dem.</translation>
    </message>
</context>
<context>
    <name>EditTable</name>
    <message>
        <source>Saving</source>
        <translation>Sparar</translation>
    </message>
    <message>
        <source>H&amp;istory of the field…</source>
        <translation>&amp;Historik för fältet…</translation>
    </message>
    <message>
        <source>&amp;Copy as table</source>
        <translation>&amp;Kopiera som tabell</translation>
    </message>
    <message>
        <source>Copy as te&amp;xt</source>
        <translation>Kopiera som te&amp;xt</translation>
    </message>
</context>
<context>
    <name>EndMeetingDialog</name>
    <message>
        <source>End the meeting</source>
        <translation>Avsluta mötet</translation>
    </message>
    <message>
        <source>Caught</source>
        <translation>Fångat</translation>
    </message>
    <message>
        <source>&amp;Held on</source>
        <translation>&amp;Genomförd den</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Stäng</translation>
    </message>
    <message>
        <source>&amp;Mark as held</source>
        <translation>&amp;Markera som genomförd</translation>
    </message>
    <message>
        <source>&amp;Back to the notes</source>
        <translation>&amp;Tillbaka till anteckningarna</translation>
    </message>
    <message>
        <source>Write the day.</source>
        <translation>Skriv dagen.</translation>
    </message>
    <message>
        <source>The dialogue is marked as held</source>
        <translation>Dialogen är markerad som genomförd</translation>
    </message>
    <message>
        <source>Ending the meeting</source>
        <translation>Avslutar mötet</translation>
    </message>
    <message>
        <source>The dialogue is planned for {day}</source>
        <translation>Dialogen är planerad till {day}</translation>
    </message>
    <message>
        <source>owner missing</source>
        <translation>ansvarig saknas</translation>
    </message>
    <message>
        <source>due date missing</source>
        <translation>datum saknas</translation>
    </message>
    <message>
        <source>Nothing was caught.</source>
        <translation>Inget fångades.</translation>
    </message>
    <message>
        <source>The dialogue is marked as held already.</source>
        <translation>Dialogen är redan markerad som genomförd.</translation>
    </message>
</context>
<context>
    <name>FactsTab</name>
    <message>
        <source>&amp;Title</source>
        <translation>Ru&amp;brik</translation>
    </message>
    <message>
        <source>&amp;Starts</source>
        <translation>B&amp;örjar</translation>
    </message>
    <message>
        <source>C&amp;ounties</source>
        <translation>L&amp;än</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>&amp;Slutar</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Plats</translation>
    </message>
    <message>
        <source>St&amp;atus</source>
        <translation>Läg&amp;e</translation>
    </message>
    <message>
        <source>P&amp;urpose</source>
        <translation>S&amp;yfte</translation>
    </message>
    <message>
        <source>&amp;Questions, a line each</source>
        <translation>&amp;Frågor, en per rad</translation>
    </message>
    <message>
        <source>Our &amp;record number</source>
        <translation>Vårt d&amp;iarienummer</translation>
    </message>
    <message>
        <source>The&amp;ir record number</source>
        <translation>Regionens diarien&amp;ummer</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Desk file</source>
        <translation>Skrivbordsfil</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>F&amp;il</translation>
    </message>
    <message>
        <source>Show in f&amp;older</source>
        <translation>Visa i ma&amp;pp</translation>
    </message>
    <message>
        <source>O&amp;pen another…</source>
        <translation>&amp;Öppna ett annat…</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>Kontrollera filen</translation>
    </message>
</context>
<context>
    <name>FilesTab</name>
    <message>
        <source>Attachments</source>
        <translation>Bilagor</translation>
    </message>
    <message>
        <source>Nothing is attached</source>
        <translation>Inget är bifogat</translation>
    </message>
    <message>
        <source>Drop files anywhere on this page, or choose them. They are kept in the desk.</source>
        <translation>Släpp filer var som helst på sidan, eller välj dem. De sparas i skrivbordet.</translation>
    </message>
    <message>
        <source>Attach &amp;files…</source>
        <translation>Bifoga &amp;filer…</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>Bifoga filer…</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Bifoga filer</translation>
    </message>
    <message>
        <source>Opening the attachment</source>
        <translation>Öppnar bilagan</translation>
    </message>
    <message>
        <source>No program opens {name}. A copy lies in {path}.</source>
        <translation>Inget program öppnar {name}. En kopia ligger i {path}.</translation>
    </message>
    <message>
        <source>The copy is saved in {path}</source>
        <translation>Kopian är sparad i {path}</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Sparar en kopia</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alla filer (*)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Spara en kopia</translation>
    </message>
    <message>
        <source>Deleted {names}</source>
        <translation>Tog bort {names}</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Tar bort</translation>
    </message>
    <message>
        <source>&amp;Open	Return</source>
        <translation>&amp;Öppna	Retur</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>&amp;Spara en kopia…</translation>
    </message>
    <message>
        <source>&amp;Delete	Del</source>
        <translation>&amp;Ta bort	Del</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Storlek</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Bifogad</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Kontrollsumma</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Clear</source>
        <translation>Töm</translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>Shared folder</source>
        <translation>Delad mapp</translation>
    </message>
    <message>
        <source>Sync only when I ask for it</source>
        <translation>Synka bara när jag ber om det</translation>
    </message>
    <message>
        <source>For slow or costly networks: F5 syncs.</source>
        <translation>För långsamma eller dyra nät: F5 synkar.</translation>
    </message>
    <message>
        <source>Show the code…</source>
        <translation>Visa koden…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändra…</translation>
    </message>
    <message>
        <source>Tell where the folder lies now</source>
        <translation>Tala om var mappen ligger nu</translation>
    </message>
    <message>
        <source>Leave…</source>
        <translation>Lämna…</translation>
    </message>
    <message>
        <source>Join with a code…</source>
        <translation>Anslut med kod…</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synk</translation>
    </message>
    <message>
        <source>Not looked into yet</source>
        <translation>Inte synkad än</translation>
    </message>
    <message>
        <source>Can be reached and written to</source>
        <translation>Nås och är skrivbar</translation>
    </message>
    <message>
        <source>Cannot be reached since {time}</source>
        <translation>Nås inte sedan {time}</translation>
    </message>
    <message>
        <source>Create a shared folder…</source>
        <translation>Skapa delad mapp…</translation>
    </message>
    <message>
        <source>The desk is shared with nobody. Colleagues can share it by a folder.</source>
        <translation>Skrivbordet delas inte. Genom en delad mapp kan kollegor arbeta tillsammans.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Shared folder</source>
        <translation>Delad mapp</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Förlopp</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Sparar</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>Guide</source>
        <translation>Handbok</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;täng</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>Handover pack</source>
        <translation>Överlämning</translation>
    </message>
    <message>
        <source>C&amp;ounties</source>
        <translation>&amp;Län</translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation>Det här kommer med</translation>
    </message>
    <message>
        <source>The pages of the handover pack</source>
        <translation>Överlämningens sidor</translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation>Lägger ut sidorna…</translation>
    </message>
    <message>
        <source>O&amp;pen it when it is saved</source>
        <translation>Ö&amp;ppna den sedan</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Spara som PDF…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>Skriv &amp;ut…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Laying out the pages</source>
        <translation>Lägger ut sidorna</translation>
    </message>
    <message>
        <source>For each county</source>
        <translation>För varje län</translation>
    </message>
    <message>
        <source>First steps: what to do in which order</source>
        <translation>Första stegen: vad som ska göras i vilken ordning</translation>
    </message>
    <message>
        <source>Who answers for the county, and who is to</source>
        <translation>Vem som ansvarar för länet, och vem som ska göra det</translation>
    </message>
    <message>
        <source>Open commitments, ours and theirs, the late ones first</source>
        <translation>Öppna åtaganden, våra och deras, de försenade först</translation>
    </message>
    <message>
        <source>The next dialogue and the last ones, with choices and needs</source>
        <translation>Nästa dialog och de senaste, med vägval och behov</translation>
    </message>
    <message>
        <source>Who is who: name, role, telephone, e-mail</source>
        <translation>Vem som är vem: namn, roll, telefon, e-post</translation>
    </message>
    <message>
        <source>Figures and special conditions</source>
        <translation>Siffror och särskilda förutsättningar</translation>
    </message>
    <message>
        <source>next dialogue {day}</source>
        <translation>nästa dialog {day}</translation>
    </message>
    <message>
        <source>no dialogue planned</source>
        <translation>ingen dialog planerad</translation>
    </message>
    <message>
        <source>Save the handover pack</source>
        <translation>Spara överlämningen</translation>
    </message>
    <message>
        <source>Handover {county} {date}.pdf</source>
        <translation>Överlämning {county} {date}.pdf</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-filer (*.pdf)</translation>
    </message>
    <message>
        <source>Saving the handover pack</source>
        <translation>Sparar överlämningen</translation>
    </message>
    <message>
        <source>The handover pack is saved in {path}</source>
        <translation>Överlämningen är sparad i {path}</translation>
    </message>
    <message>
        <source>No font has these signs: {signs}</source>
        <translation>Inget teckensnitt har de här tecknen: {signs}</translation>
    </message>
    <message>
        <source>For whoever takes over: what is open, who is who and the last dialogues.</source>
        <translation>För den som tar över: vad som är öppet, vem som är vem och de senaste dialogerna.</translation>
    </message>
</context>
<context>
    <name>HintStrip</name>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>The &amp;whole record</source>
        <translation>&amp;Hela posten</translation>
    </message>
    <message>
        <source>History: {name}</source>
        <translation>Historik: {name}</translation>
    </message>
    <message>
        <source>Versions, the latest first</source>
        <translation>Versioner, den senaste först</translation>
    </message>
    <message>
        <source>What stood in the field</source>
        <translation>Det som stod i fältet</translation>
    </message>
    <message>
        <source>&amp;Put back this value</source>
        <translation>Lägg &amp;tillbaka det här</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Stäng</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(tomt)</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Nothing has been written here yet</source>
        <translation>Här har ännu inget skrivits</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>på den här datorn</translation>
    </message>
    <message>
        <source>on another desk</source>
        <translation>på ett annat skrivbord</translation>
    </message>
    <message>
        <source>Underlined was added, struck through was removed.</source>
        <translation>Understruket lades till, överstruket togs bort.</translation>
    </message>
    <message>
        <source>Replaced: {value}</source>
        <translation>Ersatte: {value}</translation>
    </message>
    <message>
        <source>The first that was written</source>
        <translation>Det första som skrevs</translation>
    </message>
    <message>
        <source>This is what stands now.</source>
        <translation>Det här är vad som gäller nu.</translation>
    </message>
    <message>
        <source>This can&apos;t be put back here: use Undo.</source>
        <translation>Det här kan inte läggas tillbaka härifrån: använd Ångra.</translation>
    </message>
    <message>
        <source>The value of before is put back.</source>
        <translation>Det som stod tidigare är tillbaka.</translation>
    </message>
    <message>
        <source>Putting back</source>
        <translation>Lägger tillbaka</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Läser</translation>
    </message>
</context>
<context>
    <name>HitView</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öppna</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Kopiera som text</translation>
    </message>
</context>
<context>
    <name>Hub</name>
    <message>
        <source>Saving settings</source>
        <translation>Sparar inställningarna</translation>
    </message>
    <message>
        <source>Opening the desk</source>
        <translation>Öppnar skrivbordet</translation>
    </message>
    <message>
        <source>Closing the desk</source>
        <translation>Stänger skrivbordet</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Läser</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Join with a code</source>
        <translation>Anslut med kod</translation>
    </message>
    <message>
        <source>Choose the shared folder (regdesk-…) or the one it lies in. A colleague who belongs to it can show the code.</source>
        <translation>Välj den delade mappen (regdesk-…) eller den som den ligger i. En kollega som är med kan visa koden.</translation>
    </message>
    <message>
        <source>&amp;Join</source>
        <translation>&amp;Anslut</translation>
    </message>
    <message>
        <source>C&amp;ode</source>
        <translation>K&amp;od</translation>
    </message>
    <message>
        <source>Eight groups of four; capitals, blanks and hyphens don&apos;t matter.</source>
        <translation>Åtta grupper om fyra tecken. Versaler, mellanslag och bindestreck spelar ingen roll.</translation>
    </message>
    <message>
        <source>Write the code.</source>
        <translation>Skriv koden.</translation>
    </message>
    <message>
        <source>Opening the folder…</source>
        <translation>Öppnar mappen…</translation>
    </message>
    <message>
        <source>You have joined the shared folder</source>
        <translation>Du är ansluten till den delade mappen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Go on in the &amp;background</source>
        <translation>Fortsätt i &amp;bakgrunden</translation>
    </message>
    <message>
        <source>What your colleagues have written is being fetched. If it is interrupted, it goes on by itself.</source>
        <translation>Det dina kollegor har skrivit hämtas nu. Blir det avbrutet fortsätter det av sig självt.</translation>
    </message>
    <message>
        <source>Everything in it is here now.</source>
        <translation>Allt som finns i mappen är hämtat.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Leave the shared folder?</source>
        <translation>Lämna den delade mappen?</translation>
    </message>
    <message>
        <source>What waits is sent first. All that is here stays here, and what you sent stays with the others. Nothing is exchanged any more until you join again.</source>
        <translation>Det som väntar skickas först. Allt som finns här är kvar, och det du har skickat är kvar hos de andra. Inget skickas eller hämtas förrän du ansluter igen.</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Lämna</translation>
    </message>
    <message>
        <source>Sending what waits…</source>
        <translation>Skickar det som väntar…</translation>
    </message>
    <message>
        <source>You have left the shared folder.</source>
        <translation>Du har lämnat den delade mappen.</translation>
    </message>
    <message>
        <source>You have left the shared folder. It could not be reached: ask a colleague to shut your desk out of it.</source>
        <translation>Du har lämnat den delade mappen. Den gick inte att nå: be en kollega stänga ute ditt skrivbord.</translation>
    </message>
</context>
<context>
    <name>ListAndDetails</name>
    <message>
        <source>Back to the list</source>
        <translation>Tillbaka till listan</translation>
    </message>
</context>
<context>
    <name>LooksCard</name>
    <message>
        <source>Language and looks</source>
        <translation>Språk och utseende</translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation>&amp;Språk</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Te&amp;xtstorlek</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Meddelande</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Kopiera meddelandet</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Stäng meddelandet</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Write a date and a time, such as 10 mars 09.30 or 2027-03-10 9:30.</source>
        <translation>Skriv datum och tid, till exempel 10 mars 09.30 eller 2027-03-10 9.30.</translation>
    </message>
</context>
<context>
    <name>MonthBoard</name>
    <message>
        <source>Month</source>
        <translation>Månad</translation>
    </message>
    <message>
        <source>week {number}</source>
        <translation>vecka {number}</translation>
    </message>
    <message>
        <source>w {number}</source>
        <translation>v. {number}</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Where the shared folder lies</source>
        <translation>Var den delade mappen ligger</translation>
    </message>
    <message>
        <source>If it was moved, choose it where it lies now. Only the folder that your desk belongs to is taken.</source>
        <translation>Har den flyttats, välj den där den ligger nu. Bara den mapp som skrivbordet hör till godtas.</translation>
    </message>
    <message>
        <source>&amp;Use this folder</source>
        <translation>&amp;Använd mappen</translation>
    </message>
    <message>
        <source>Looking for the folder…</source>
        <translation>Letar efter mappen…</translation>
    </message>
    <message>
        <source>The shared folder lies in {place}</source>
        <translation>Den delade mappen ligger i {place}</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öppna</translation>
    </message>
    <message>
        <source>Open in a new &amp;window</source>
        <translation>Öppna i nytt &amp;fönster</translation>
    </message>
</context>
<context>
    <name>NewCommitmentDialog</name>
    <message>
        <source>New commitment</source>
        <translation>Nytt åtagande</translation>
    </message>
    <message>
        <source>Whose, owner and day are read out of the line while you type.</source>
        <translation>Vem som lovade, ansvarig och datum läses ur raden medan du skriver.</translation>
    </message>
    <message>
        <source>Add the &amp;commitment</source>
        <translation>&amp;Lägg till åtagandet</translation>
    </message>
    <message>
        <source>&amp;What was promised</source>
        <translation>&amp;Vad som lovades</translation>
    </message>
    <message>
        <source>Wh&amp;ose</source>
        <translation>Ve&amp;m lovade</translation>
    </message>
    <message>
        <source>Ow&amp;ner</source>
        <translation>&amp;Ansvarig</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>&amp;Senast</translation>
    </message>
    <message>
        <source>No county</source>
        <translation>Inget län</translation>
    </message>
    <message>
        <source>Coun&amp;ty</source>
        <translation>Lä&amp;n</translation>
    </message>
</context>
<context>
    <name>NewContactDialog</name>
    <message>
        <source>New contact</source>
        <translation>Ny kontakt</translation>
    </message>
    <message>
        <source>An organisation that isn&apos;t in the list is added. No political party is kept.</source>
        <translation>En organisation som inte finns i listan läggs till. Politiskt parti sparas aldrig.</translation>
    </message>
    <message>
        <source>Add the &amp;contact</source>
        <translation>&amp;Lägg till kontakten</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Namn</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Roll</translation>
    </message>
    <message>
        <source>&amp;Seat</source>
        <translation>&amp;Uppdrag</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-post</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Telefon</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Från och med</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Läser</translation>
    </message>
</context>
<context>
    <name>NewDialogueDialog</name>
    <message>
        <source>New dialogue</source>
        <translation>Ny dialog</translation>
    </message>
    <message>
        <source>&amp;Counties</source>
        <translation>&amp;Län</translation>
    </message>
    <message>
        <source>Jämtland, BD, 24 …</source>
        <translation>Jämtland, BD, 24 …</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;När</translation>
    </message>
    <message>
        <source>vecka 10, or 10 mars 09.30</source>
        <translation>vecka 10 eller 10 mars 09.30</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Plats</translation>
    </message>
    <message>
        <source>Östersund, or Digitalt möte</source>
        <translation>Östersund eller Digitalt möte</translation>
    </message>
    <message>
        <source>Plan the &amp;dialogue</source>
        <translation>Planera &amp;dialogen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Planning the dialogue</source>
        <translation>Planerar dialogen</translation>
    </message>
    <message>
        <source>Write vecka 10 and it is the Monday until you set day and time.</source>
        <translation>Skriv vecka 10, så blir det måndagen tills du bestämmer dag och tid.</translation>
    </message>
</context>
<context>
    <name>NoDialogues</name>
    <message>
        <source>No dialogues yet</source>
        <translation>Inga dialoger ännu</translation>
    </message>
    <message>
        <source>Plan the first one: a county and a week are enough to begin with.</source>
        <translation>Planera den första: ett län och en vecka räcker till att börja med.</translation>
    </message>
    <message>
        <source>New dialogue</source>
        <translation>Ny dialog</translation>
    </message>
</context>
<context>
    <name>NoMatch</name>
    <message>
        <source>No dialogue matches</source>
        <translation>Ingen dialog passar</translation>
    </message>
    <message>
        <source>The filter looks in every column.</source>
        <translation>Filtret söker i alla kolumner.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Rensa filtret</translation>
    </message>
</context>
<context>
    <name>NotePane</name>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>The agenda is empty</source>
        <translation>Dagordningen är tom</translation>
    </message>
    <message>
        <source>Write a point in the field at the left, such as “Grid 35 min”, and press Enter.</source>
        <translation>Skriv en punkt i fältet till vänster, till exempel ”Elnät 35 min”, och tryck Retur.</translation>
    </message>
    <message>
        <source>Point {number} of {count}</source>
        <translation>Punkt {number} av {count}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Sparar…</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Sparat {time}</translation>
    </message>
    <message>
        <source>Esc leaves the whole screen</source>
        <translation>Esc lämnar helskärmen</translation>
    </message>
</context>
<context>
    <name>NotesMenu</name>
    <message>
        <source>Catch a&amp;s</source>
        <translation>Fån&amp;ga som</translation>
    </message>
    <message>
        <source>Histor&amp;y of the text…</source>
        <translation>&amp;Historik för texten…</translation>
    </message>
    <message>
        <source>Mark &amp;misspelt words</source>
        <translation>&amp;Markera felstavade ord</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Söker förslag…</translation>
    </message>
    <message>
        <source>Add “{word}” to my words</source>
        <translation>Lägg till ”{word}” bland mina ord</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Inga förslag</translation>
    </message>
    <message>
        <source>&amp;Undo typing</source>
        <translation>&amp;Ångra skrivning</translation>
    </message>
    <message>
        <source>&amp;Redo typing</source>
        <translation>&amp;Gör om skrivning</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Klipp &amp;ut</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiera</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Kl&amp;istra in</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Markera &amp;allt</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>&amp;Fet</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>Ku&amp;rsiv</translation>
    </message>
    <message>
        <source>&amp;Heading</source>
        <translation>Ru&amp;brik</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Lista</translation>
    </message>
</context>
<context>
    <name>OfficerCard</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>Na&amp;mn</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>&amp;E-post</translation>
    </message>
    <message>
        <source>&amp;Telephone</source>
        <translation>Tele&amp;fon</translation>
    </message>
    <message>
        <source>You answer for {count}: {names}</source>
        <translation>Du ansvarar för {count}: {names}</translation>
    </message>
    <message>
        <source>You answer for no county. That is changed on a county&apos;s page.</source>
        <translation>Du ansvarar inte för något län. Det ändras på länets sida.</translation>
    </message>
</context>
<context>
    <name>OrganisationField</name>
    <message>
        <source>Not in the list: choose one there, or add this one.</source>
        <translation>Finns inte i listan: välj en där, eller lägg till den här.</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Next dialogues</source>
        <translation>Nästa dialoger</translation>
    </message>
    <message>
        <source>No dialogue is planned</source>
        <translation>Ingen dialog är planerad</translation>
    </message>
    <message>
        <source>New dialogue</source>
        <translation>Ny dialog</translation>
    </message>
    <message>
        <source>The plan shows which counties have waited longest.</source>
        <translation>Dialogplanen visar vilka län som har väntat längst.</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Behöver dig</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Inget väntar på dig</translation>
    </message>
    <message>
        <source>Late commitments, vacancies and conflicts show up here.</source>
        <translation>Försenade åtaganden, vakanser och konflikter visas här.</translation>
    </message>
    <message>
        <source>Months since the last dialogue</source>
        <translation>Månader sedan senaste dialog</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Förfaller snart</translation>
    </message>
    <message>
        <source>Nothing falls due soon</source>
        <translation>Inget förfaller snart</translation>
    </message>
    <message>
        <source>Commitments show up here as their dates come near.</source>
        <translation>Åtaganden visas här när deras datum närmar sig.</translation>
    </message>
    <message>
        <source>Median {months}</source>
        <translation>Median {months}</translation>
    </message>
    <message>
        <source>Plan of dialogues</source>
        <translation>Dialogplan</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Reading</source>
        <translation>Läser</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Recent</source>
        <translation>Senast</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gå till</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Gör</translation>
    </message>
    <message>
        <source>Dialogues and contacts</source>
        <translation>Dialoger och kontakter</translation>
    </message>
    <message>
        <source>In the desk</source>
        <translation>I skrivbordet</translation>
    </message>
    <message>
        <source>Search everything for “{text}”</source>
        <translation>Sök i allt efter ”{text}”</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>Inget hittades för ”{text}”</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Inget att ångra</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Inget att göra om</translation>
    </message>
    <message>
        <source>No page before</source>
        <translation>Ingen sida före</translation>
    </message>
    <message>
        <source>No page after</source>
        <translation>Ingen sida efter</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>Inte på den här sidan</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Inte just nu</translation>
    </message>
</context>
<context>
    <name>Pane</name>
    <message>
        <source>Contents</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>Print what is &amp;sensitive</source>
        <translation>Skriv ut &amp;känsligt</translation>
    </message>
    <message>
        <source>Sensitive text stands on paper only when this is ticked, for this print.</source>
        <translation>Känslig text kommer på papper bara när rutan är ikryssad, för den här utskriften.</translation>
    </message>
    <message>
        <source>{pages} of 2 pages</source>
        <translation>{pages} av 2 sidor</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Agenda or caught</source>
        <translation>Dagordning eller fångat</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Dagordning</translation>
    </message>
    <message>
        <source>Caught</source>
        <translation>Fångat</translation>
    </message>
</context>
<context>
    <name>PeopleTab</name>
    <message>
        <source>From the region and its county</source>
        <translation>Från regionen och länet</translation>
    </message>
    <message>
        <source>Type a name, or name, role</source>
        <translation>Skriv ett namn, eller namn, roll</translation>
    </message>
    <message>
        <source>From us</source>
        <translation>Från oss</translation>
    </message>
    <message>
        <source>Type a colleague&apos;s name</source>
        <translation>Skriv en kollegas namn</translation>
    </message>
    <message>
        <source>As last time, {day}</source>
        <translation>Samma som förra gången, {day}</translation>
    </message>
    <message>
        <source>Adding</source>
        <translation>Lägger till</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Bläddra…</translation>
    </message>
    <message>
        <source>&amp;Folder or address</source>
        <translation>&amp;Mapp eller adress</translation>
    </message>
    <message>
        <source>A folder on a file share, or smb://, sftp://, webdavs:// or s3://.</source>
        <translation>En mapp på en filserver, eller smb://, sftp://, webdavs:// eller s3://.</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Lösenord</translation>
    </message>
    <message>
        <source>Choose a folder, or write an address.</source>
        <translation>Välj en mapp eller skriv en adress.</translation>
    </message>
</context>
<context>
    <name>PlanBoard</name>
    <message>
        <source>Plan of the year</source>
        <translation>Årets plan</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Månader</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Utan dag</translation>
    </message>
    <message>
        <source>last dialogue {when}</source>
        <translation>senaste dialog {when}</translation>
    </message>
</context>
<context>
    <name>Popup</name>
    <message>
        <source>Search results</source>
        <translation>Sökträffar</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>What would happen</source>
        <translation>Vad som skulle hända</translation>
    </message>
    <message>
        <source>What syncing would fetch and send now. Nothing is done.</source>
        <translation>Det här skulle hämtas och skickas nu. Inget görs.</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>&amp;Synka nu</translation>
    </message>
    <message>
        <source>Looking into the folder…</source>
        <translation>Tittar i mappen…</translation>
    </message>
    <message>
        <source>To be fetched</source>
        <translation>Hämtas</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Någon ny</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Inget</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>Skickas</translation>
    </message>
    <message>
        <source>Files that cannot be used</source>
        <translation>Filer som inte kan användas</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>P&amp;rinter</source>
        <translation>S&amp;krivare</translation>
    </message>
    <message>
        <source>&amp;Copies</source>
        <translation>&amp;Exemplar</translation>
    </message>
    <message>
        <source>&amp;Both sides of the sheet</source>
        <translation>&amp;Dubbelsidigt</translation>
    </message>
    <message>
        <source>Print what is &amp;sensitive</source>
        <translation>Skriv ut det käns&amp;liga</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>Skriv &amp;ut</translation>
    </message>
    <message>
        <source>&amp;More settings…</source>
        <translation>&amp;Fler inställningar…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Preparing the print</source>
        <translation>Förbereder utskriften</translation>
    </message>
    <message>
        <source>The brief is on its way to the printer.</source>
        <translation>Underlaget är på väg till skrivaren.</translation>
    </message>
    <message>
        <source>Nothing was printed: the printer doesn&apos;t answer. Choose another one.</source>
        <translation>Inget skrevs ut: skrivaren svarar inte. Välj en annan.</translation>
    </message>
    <message>
        <source>No printer is installed on this computer.</source>
        <translation>Ingen skrivare är installerad på datorn.</translation>
    </message>
    <message>
        <source>Print the brief</source>
        <translation>Skriv ut underlaget</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Something went wrong</source>
        <translation>Något gick fel</translation>
    </message>
    <message>
        <source>Something went wrong inside regdesk</source>
        <translation>Något gick fel i regdesk</translation>
    </message>
    <message>
        <source>Details are in the lo&amp;g</source>
        <translation>Detaljerna finns i &amp;loggen</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>Loggfil</translation>
    </message>
    <message>
        <source>&amp;What happened</source>
        <translation>&amp;Vad som hände</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Vad som hände</translation>
    </message>
    <message>
        <source>&amp;Copy the details</source>
        <translation>&amp;Kopiera detaljerna</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Stäng</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Page Up</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Page Down</translation>
    </message>
</context>
<context>
    <name>RecordEditor</name>
    <message>
        <source>Reading</source>
        <translation>Läser</translation>
    </message>
    <message>
        <source>&amp;History of the field…</source>
        <translation>Fältets &amp;historik…</translation>
    </message>
    <message>
        <source>&amp;Settle the conflict…</source>
        <translation>&amp;Lös konflikten…</translation>
    </message>
</context>
<context>
    <name>RefField</name>
    <message>
        <source>Choose one from the list: Alt+Down shows it.</source>
        <translation>Välj i listan: Alt+Nedpil visar den.</translation>
    </message>
</context>
<context>
    <name>RemindersDialog</name>
    <message>
        <source>Reminders</source>
        <translation>Påminnelser</translation>
    </message>
    <message>
        <source>Counterparts</source>
        <translation>Motparter</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Till</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>&amp;Ämne</translation>
    </message>
    <message>
        <source>T&amp;ext</source>
        <translation>T&amp;ext</translation>
    </message>
    <message>
        <source>&amp;Copy the text</source>
        <translation>&amp;Kopiera texten</translation>
    </message>
    <message>
        <source>Save as &amp;draft…</source>
        <translation>Spara som &amp;utkast…</translation>
    </message>
    <message>
        <source>A file (.eml) that the mail program opens as a draft</source>
        <translation>En fil (.eml) som e-postprogrammet öppnar som utkast</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>No address is known. The letter can be copied all the same.</source>
        <translation>Ingen adress är känd. Brevet kan kopieras ändå.</translation>
    </message>
    <message>
        <source>Several people there have an address: choose one with Alt+Down.</source>
        <translation>Flera personer där har en adress: välj en med Alt+nedpil.</translation>
    </message>
    <message>
        <source>Copied: {counterpart}</source>
        <translation>Kopierat: {counterpart}</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>Spara som utkast</translation>
    </message>
    <message>
        <source>E-mail drafts (*.eml)</source>
        <translation>E-postutkast (*.eml)</translation>
    </message>
    <message>
        <source>Saved in {path}</source>
        <translation>Sparat i {path}</translation>
    </message>
    <message>
        <source>Saving the draft</source>
        <translation>Sparar utkastet</translation>
    </message>
    <message>
        <source>The letters are in Swedish. Read them through: they are sent by you.</source>
        <translation>Läs igenom breven: det är du som skickar dem.</translation>
    </message>
    <message>
        <source>Writing the reminders</source>
        <translation>Skriver påminnelserna</translation>
    </message>
</context>
<context>
    <name>ResponsibilitiesDialog</name>
    <message>
        <source>Responsibility for {region}</source>
        <translation>Länsansvar för {region}</translation>
    </message>
    <message>
        <source>&amp;Delete the row</source>
        <translation>&amp;Ta bort raden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Delete the row</source>
        <translation>Ta bort raden</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Läser</translation>
    </message>
    <message>
        <source>Nobody: vacant</source>
        <translation>Ingen: vakant</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Tar bort</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till och med</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Nu</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>gäller</translation>
    </message>
    <message>
        <source>is to come</source>
        <translation>kommer</translation>
    </message>
    <message>
        <source>has been</source>
        <translation>har varit</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>&amp;Vem</translation>
    </message>
    <message>
        <source>Ro&amp;le</source>
        <translation>&amp;Roll</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Sakfråga</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Från</translation>
    </message>
    <message>
        <source>T&amp;o and with</source>
        <translation>Till och &amp;med</translation>
    </message>
    <message>
        <source>What has been stays here. Change a row where it says something wrong.</source>
        <translation>Det som har varit finns kvar här. Ändra en rad om något är fel.</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>Esc empties the field.</source>
        <translation>Esc tömmer fältet.</translation>
    </message>
    <message>
        <source>Esc brings back {value}.</source>
        <translation>Esc hämtar tillbaka {value}.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Sparar</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Saving</source>
        <translation>Sparar</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Words in notes, commitments, dialogues, contacts…</source>
        <translation>Ord i anteckningar, åtaganden, dialoger, kontakter…</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Sök i allt</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Slag</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Län</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>När som helst</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>I år</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Senaste 12 månaderna</translation>
    </message>
    <message>
        <source>From and to…</source>
        <translation>Från och till…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordning</translation>
    </message>
    <message>
        <source>By type</source>
        <translation>Efter slag</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Bäst först</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Nyast först</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alla slag</translation>
    </message>
    <message>
        <source>All counties</source>
        <translation>Alla län</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Find or go to</source>
        <translation>Sök eller gå till</translation>
    </message>
    <message>
        <source>Find or go to…</source>
        <translation>Sök eller gå till…</translation>
    </message>
    <message>
        <source>Find a page, a county, a person, a verb or a word in the notes ({keys})</source>
        <translation>Sök en sida, ett län, en person, ett kommando eller ett ord i anteckningarna ({keys})</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Söker</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Hits</source>
        <translation>Träffar</translation>
    </message>
    <message>
        <source>Search: {text}</source>
        <translation>Sök: {text}</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>Inget hittades för ”{text}”</translation>
    </message>
    <message>
        <source>The filters may hide it.</source>
        <translation>Filtren kan dölja det.</translation>
    </message>
    <message>
        <source>Each word is sought as the beginning of a word; fewer words find more.</source>
        <translation>Varje ord söks som början på ett ord; färre ord hittar mer.</translation>
    </message>
    <message>
        <source>Everything that was written, in all counties</source>
        <translation>Allt som skrivits, i alla län</translation>
    </message>
    <message>
        <source>{hits} among the newest</source>
        <translation>{hits} bland de nyaste</translation>
    </message>
    <message>
        <source>the first {number} are shown</source>
        <translation>de första {number} visas</translation>
    </message>
    <message>
        <source>Enter opens</source>
        <translation>Enter öppnar</translation>
    </message>
    <message>
        <source>It isn&apos;t there any more.</source>
        <translation>Det finns inte längre.</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Sök i allt</translation>
    </message>
    <message>
        <source>Write a word or its beginning. All the words must be found.</source>
        <translation>Skriv ett ord eller början på det. Alla ord måste finnas.</translation>
    </message>
    <message>
        <source>Search without filters</source>
        <translation>Sök utan filter</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Undoing</source>
        <translation>Ångrar</translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>Ångrat: {step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>Gjort om: {step}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Every choice takes effect at once</source>
        <translation>Varje val gäller genast</translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation>Kontrollerar filen</translation>
    </message>
    <message>
        <source>The file is whole.</source>
        <translation>Filen är hel.</translation>
    </message>
    <message>
        <source>The file has faults. Restore it from a backup.</source>
        <translation>Filen har fel. Återställ den från en säkerhetskopia.</translation>
    </message>
    <message>
        <source>The file is whole. Some things refer to what isn&apos;t here:</source>
        <translation>Filen är hel. En del hänvisar till sådant som inte finns här:</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Säkerhetskopierar…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>S&amp;äkerhetskopiera nu</translation>
    </message>
    <message>
        <source>No backup has been made yet</source>
        <translation>Ingen säkerhetskopia är gjord ännu</translation>
    </message>
    <message>
        <source>Last: {day} {time}, {file}</source>
        <translation>Senast: {day} {time}, {file}</translation>
    </message>
    <message>
        <source>Choose a folder, too.</source>
        <translation>Välj en mapp också.</translation>
    </message>
    <message>
        <source>Write the whole path, as Browse does.</source>
        <translation>Skriv hela sökvägen, så som Bläddra gör.</translation>
    </message>
    <message>
        <source>The folder does not exist.</source>
        <translation>Mappen finns inte.</translation>
    </message>
    <message>
        <source>A backup was made: {path}</source>
        <translation>Säkerhetskopian är gjord: {path}</translation>
    </message>
    <message>
        <source>{name} restored.regdesk</source>
        <translation>{name} återställt.regdesk</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Återställer</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Saving settings</source>
        <translation>Sparar inställningar</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Läser</translation>
    </message>
</context>
<context>
    <name>SharingDialog</name>
    <message>
        <source>Progress</source>
        <translation>Förlopp</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>The pages of the brief</source>
        <translation>Underlagets sidor</translation>
    </message>
    <message>
        <source>Laying out the two pages…</source>
        <translation>Lägger ut de två sidorna…</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>That desk is open in another window, which came to the front.</source>
        <translation>Skrivbordet är öppet i ett annat fönster, som kom fram.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>Filter keys</source>
        <translation>Filtrera tangenter</translation>
    </message>
    <message>
        <source>Filter: a word or a key</source>
        <translation>Filtrera: ett ord eller en tangent</translation>
    </message>
    <message>
        <source>Empty the filter</source>
        <translation>Töm filtret</translation>
    </message>
    <message>
        <source>No key like that</source>
        <translation>Ingen sådan tangent</translation>
    </message>
    <message>
        <source>Write another word, or the name of a key.</source>
        <translation>Skriv ett annat ord, eller namnet på en tangent.</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Skriv &amp;ut…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Stäng</translation>
    </message>
    <message>
        <source>Choose in lists, tables and on the map</source>
        <translation>Välja i listor, tabeller och på kartan</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>piltangenter</translation>
    </message>
    <message>
        <source>Find in a list or in the sidebar</source>
        <translation>Hitta i en lista eller i sidofältet</translation>
    </message>
    <message>
        <source>begin to type</source>
        <translation>börja skriva</translation>
    </message>
    <message>
        <source>Choose several rows, or all</source>
        <translation>Välja flera rader, eller alla</translation>
    </message>
    <message>
        <source>Open what is chosen</source>
        <translation>Öppna det valda</translation>
    </message>
    <message>
        <source>Delete the chosen rows; it can be undone</source>
        <translation>Ta bort de valda raderna; det går att ångra</translation>
    </message>
    <message>
        <source>Copy the chosen rows, else all, as a table</source>
        <translation>Kopiera de valda raderna, annars alla, som tabell</translation>
    </message>
    <message>
        <source>Copy the chosen rows, else all, as text</source>
        <translation>Kopiera de valda raderna, annars alla, som text</translation>
    </message>
    <message>
        <source>Open in a new window, in the sidebar</source>
        <translation>Öppna i nytt fönster, i sidofältet</translation>
    </message>
    <message>
        <source>Everything that can be done with a row</source>
        <translation>Allt som går att göra med en rad</translation>
    </message>
    <message>
        <source>Move a point of the agenda</source>
        <translation>Flytta en punkt på dagordningen</translation>
    </message>
    <message>
        <source>Move a dialogue in the year, week or month</source>
        <translation>Flytta en dialog i året, veckan eller månaden</translation>
    </message>
    <message>
        <source>Alt+Shift+arrow</source>
        <translation>Alt+Skift+pil</translation>
    </message>
    <message>
        <source>Leave a field or a dialog; nothing is lost</source>
        <translation>Lämna ett fält eller en dialogruta; inget går förlorat</translation>
    </message>
    <message>
        <source>Reach the menus</source>
        <translation>Nå menyerna</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Överallt</translation>
    </message>
</context>
<context>
    <name>ShutOutDialog</name>
    <message>
        <source>Shut out {name}?</source>
        <translation>Stänga ute {name}?</translation>
    </message>
    <message>
        <source>&amp;Shut out</source>
        <translation>&amp;Stäng ute</translation>
    </message>
    <message>
        <source>The folder gets a new key and a new code. {name} can send and fetch nothing any more, but keeps what has been fetched already. The other desks go on by themselves. The code that held so far opens nothing new.</source>
        <translation>Mappen får en ny nyckel och en ny kod. {name} kan inte längre skicka eller hämta något, men har kvar det som redan är hämtat. De andra skrivborden fortsätter av sig själva. Den gamla koden öppnar inget nytt.</translation>
    </message>
    <message>
        <source>Making a new key…</source>
        <translation>Skapar en ny nyckel…</translation>
    </message>
    <message>
        <source>{name} is shut out</source>
        <translation>{name} är utestängd</translation>
    </message>
    <message>
        <source>From now on this code holds for joining:</source>
        <translation>Nu gäller den här koden för den som ansluter:</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Nobody is asked yet.</source>
        <translation>Ingen är inlagd ännu.</translation>
    </message>
    <message>
        <source>Ask somebody: {side}</source>
        <translation>Lägg till deltagare: {side}</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Adding</source>
        <translation>Lägger till</translation>
    </message>
    <message>
        <source>Noting who came</source>
        <translation>Noterar vilka som var med</translation>
    </message>
    <message>
        <source>Deleted {names}</source>
        <translation>Tog bort {names}</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Tar bort</translation>
    </message>
    <message>
        <source>Was not &amp;there	Space</source>
        <translation>Var &amp;inte med	Mellanslag</translation>
    </message>
    <message>
        <source>Was &amp;there	Space</source>
        <translation>Var &amp;med	Mellanslag</translation>
    </message>
    <message>
        <source>&amp;Edit	F2</source>
        <translation>&amp;Redigera	F2</translation>
    </message>
    <message>
        <source>&amp;Delete	Del</source>
        <translation>&amp;Ta bort	Del</translation>
    </message>
    <message>
        <source>new</source>
        <translation>ny</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Ny</translation>
    </message>
    <message>
        <source>Was there</source>
        <translation>Var med</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>{type} · one deleted it while another wrote in it</source>
        <translation>{type} · en tog bort det medan en annan skrev i det</translation>
    </message>
    <message>
        <source>{type} · both texts stand, merged</source>
        <translation>{type} · båda texterna finns kvar, sammanslagna</translation>
    </message>
    <message>
        <source>{type} · two wrote here without knowing of each other</source>
        <translation>{type} · två skrev här utan att veta om varandra</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mitt</translation>
    </message>
    <message>
        <source>Unknown officer</source>
        <translation>Okänd handläggare</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>den här datorn</translation>
    </message>
    <message>
        <source>shows now</source>
        <translation>visas nu</translation>
    </message>
    <message>
        <source>Key {number} in the list</source>
        <translation>Tangent {number} i listan</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behåll</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>Ta det här</translation>
    </message>
    <message>
        <source>Take mine</source>
        <translation>Ta mitt</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Ta deras</translation>
    </message>
    <message>
        <source>Or write it as it should be</source>
        <translation>Eller skriv som det ska vara</translation>
    </message>
    <message>
        <source>Both, merged; can be edited</source>
        <translation>Båda, sammanslagna; kan ändras</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Behåll båda</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Använd det här</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Pages and my counties</source>
        <translation>Sidor och mina län</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>My counties</source>
        <translation>Mina län</translation>
    </message>
</context>
<context>
    <name>Situation</name>
    <message>
        <source>Open commitments</source>
        <translation>Öppna åtaganden</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Inget är öppet</translation>
    </message>
    <message>
        <source>Neither we nor the region have promised anything that remains.</source>
        <translation>Varken vi eller regionen har lovat något som återstår.</translation>
    </message>
    <message>
        <source>Special conditions</source>
        <translation>Särskilda förutsättningar</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Senast</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Inget har hänt ännu</translation>
    </message>
    <message>
        <source>Dialogues, commitments and choices show up here in order of time.</source>
        <translation>Dialoger, åtaganden och vägval visas här i tidsordning.</translation>
    </message>
    <message>
        <source>Town and country, borders, trade and nature: what makes this county its own.</source>
        <translation>Stad och land, gränser, näringsliv och natur: det som är särskilt för länet.</translation>
    </message>
    <message>
        <source>Responsibility</source>
        <translation>Länsansvar</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Läser in</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>Misspelt words are marked</source>
        <translation>Felstavade ord markeras</translation>
    </message>
    <message>
        <source>Misspelt words are not marked</source>
        <translation>Felstavade ord markeras inte</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Stavning</translation>
    </message>
</context>
<context>
    <name>SpellingCard</name>
    <message>
        <source>Spelling</source>
        <translation>Stavning</translation>
    </message>
    <message>
        <source>Mar&amp;k misspelt words (F7)</source>
        <translation>Mar&amp;kera felstavade ord (F7)</translation>
    </message>
    <message>
        <source>Own &amp;words</source>
        <translation>Egna &amp;ord</translation>
    </message>
    <message>
        <source>A line each; these always pass.</source>
        <translation>Ett ord per rad; de godtas alltid.</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Welcome</source>
        <translation>Välkommen</translation>
    </message>
    <message>
        <source>Welcome to regdesk</source>
        <translation>Välkommen till regdesk</translation>
    </message>
    <message>
        <source>Three choices and you are under way.</source>
        <translation>Tre val, sedan är du i gång.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Vem är du?</translation>
    </message>
    <message>
        <source>Decides which counties are yours: you take them over from today. Who had them before stays in the history. You always see all 21.</source>
        <translation>Avgör vilka län som är dina: du tar över dem från i dag. Vem som hade dem förut står kvar i historiken. Du ser alltid alla 21.</translation>
    </message>
    <message>
        <source>Your n&amp;ame</source>
        <translation>Ditt &amp;namn</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ditt namn</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Område</translation>
    </message>
    <message>
        <source>&amp;Norr</source>
        <translation>N&amp;orr</translation>
    </message>
    <message>
        <source>&amp;Mellan</source>
        <translation>&amp;Mellan</translation>
    </message>
    <message>
        <source>&amp;Syd</source>
        <translation>&amp;Syd</translation>
    </message>
    <message>
        <source>Where is your desk to lie?</source>
        <translation>Var ska ditt skrivbord ligga?</translation>
    </message>
    <message>
        <source>One file on this computer holds everything. Not on a network drive.</source>
        <translation>En fil på den här datorn rymmer allt. Inte på en nätverksenhet.</translation>
    </message>
    <message>
        <source>Desk file</source>
        <translation>Skrivbordsfil</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Bläddra…</translation>
    </message>
    <message>
        <source>What do you want to begin with?</source>
        <translation>Vad vill du börja med?</translation>
    </message>
    <message>
        <source>The 21 counties are there already.</source>
        <translation>De 21 länen finns redan.</translation>
    </message>
    <message>
        <source>What to begin with</source>
        <translation>Vad du börjar med</translation>
    </message>
    <message>
        <source>&amp;Empty</source>
        <translation>&amp;Tomt</translation>
    </message>
    <message>
        <source>&amp;Demo data</source>
        <translation>&amp;Demodata</translation>
    </message>
    <message>
        <source>What you write stays on this computer. regdesk uses no network.</source>
        <translation>Det du skriver stannar på datorn. regdesk använder inget nät.</translation>
    </message>
    <message>
        <source>Back to the des&amp;k</source>
        <translation>Tillbaka till sk&amp;rivbordet</translation>
    </message>
    <message>
        <source>&amp;Open an existing desk…</source>
        <translation>Öppna ett bef&amp;intligt skrivbord…</translation>
    </message>
    <message>
        <source>&amp;Get going</source>
        <translation>&amp;Kom i gång</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Write your name.</source>
        <translation>Skriv ditt namn.</translation>
    </message>
    <message>
        <source>Choose an area.</source>
        <translation>Välj ett område.</translation>
    </message>
    <message>
        <source>Making the desk…</source>
        <translation>Skapar skrivbordet…</translation>
    </message>
    <message>
        <source>Choose where the file is to lie.</source>
        <translation>Välj var filen ska ligga.</translation>
    </message>
    <message>
        <source>Write the whole path, as the field proposes.</source>
        <translation>Skriv hela sökvägen, så som fältet föreslår.</translation>
    </message>
    <message>
        <source>The file exists already. Open it, or choose another name.</source>
        <translation>Filen finns redan. Öppna den, eller välj ett annat namn.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist.</source>
        <translation>Mappen {folder} finns inte.</translation>
    </message>
    <message>
        <source>desk</source>
        <translation>skrivbord</translation>
    </message>
    <message>
        <source>The counties without dialogues and commitments.</source>
        <translation>Länen utan dialoger och åtaganden.</translation>
    </message>
    <message>
        <source>An invented year to practise on.</source>
        <translation>Ett påhittat år att öva på.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Saving…</source>
        <translation>Sparar…</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>Sparat på den här datorn</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Sparat {time}</translation>
    </message>
    <message>
        <source>Saved {day}, {time}</source>
        <translation>Sparat {day} {time}</translation>
    </message>
    <message>
        <source>Backup missing</source>
        <translation>Säkerhetskopia saknas</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>What would happen…</source>
        <translation>Visa vad som skulle hända…</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synka nu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Förlopp</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Vad som visas</translation>
    </message>
    <message>
        <source>New since last time</source>
        <translation>Nytt sedan sist</translation>
    </message>
    <message>
        <source>Mark as seen</source>
        <translation>Markera som sett</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikter</translation>
    </message>
    <message>
        <source>Show side by side</source>
        <translation>Visa sida vid sida</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Filer</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synk</translation>
    </message>
    <message>
        <source>The desk is shared with nobody</source>
        <translation>Skrivbordet delas inte</translation>
    </message>
    <message>
        <source>Last {time}</source>
        <translation>Senast {time}</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Förhandsvisa…</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nytt</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>No page shows that.</source>
        <translation>Det visas inte på någon sida.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Läser</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Sparar</translation>
    </message>
    <message>
        <source>Shared folder</source>
        <translation>Delad mapp</translation>
    </message>
    <message>
        <source>A shared folder lets colleagues work with the same counties, each at a desk of her own: what one writes comes to the others when the folder can be reached. It may lie on a file share or a server; all in it is encrypted.</source>
        <translation>Genom en delad mapp arbetar kollegor med samma län, var och en vid sitt skrivbord: det en skriver kommer till de andra när mappen går att nå. Den kan ligga på en filserver eller en annan server. Allt i den är krypterat.</translation>
    </message>
    <message>
        <source>Create a shared folder…</source>
        <translation>Skapa delad mapp…</translation>
    </message>
    <message>
        <source>Join with a code…</source>
        <translation>Anslut med kod…</translation>
    </message>
    <message>
        <source>Enter shows it in its place.</source>
        <translation>Enter visar det på sin plats.</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Inget nytt</translation>
    </message>
    <message>
        <source>What colleagues change is listed here, with a link to its place.</source>
        <translation>Det kollegor ändrar listas här och leder till sin plats.</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>Inga konflikter</translation>
    </message>
    <message>
        <source>What two write in one place without knowing of each other is shown here.</source>
        <translation>Här visas det två har skrivit på samma ställe utan att veta av varandra.</translation>
    </message>
    <message>
        <source>Enter shows both values, and several can be settled at once.</source>
        <translation>Enter visar båda. Där kan flera lösas på en gång.</translation>
    </message>
    <message>
        <source>All files can be used</source>
        <translation>Alla filer går att använda</translation>
    </message>
    <message>
        <source>Damaged and foreign files are listed here by name. None is deleted.</source>
        <translation>Skadade och främmande filer listas här med namn. Inga tas bort.</translation>
    </message>
    <message>
        <source>These files are left alone. Damaged ones are tried again at each sync.</source>
        <translation>Filerna lämnas orörda. Skadade prövas igen vid varje synk.</translation>
    </message>
    <message>
        <source>Nothing was exchanged yet</source>
        <translation>Inget har skickats eller hämtats än</translation>
    </message>
    <message>
        <source>Each sync that sent or fetched something is listed here.</source>
        <translation>Varje synk som skickade eller hämtade något listas här.</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>&amp;Copy as table</source>
        <translation>&amp;Kopiera som tabell</translation>
    </message>
    <message>
        <source>Copy as te&amp;xt</source>
        <translation>Kopiera som te&amp;xt</translation>
    </message>
    <message>
        <source>S&amp;ort</source>
        <translation>&amp;Sortera</translation>
    </message>
    <message>
        <source>Sort by {column}</source>
        <translation>Sortera efter {column}</translation>
    </message>
    <message>
        <source>Column &amp;widths</source>
        <translation>Kolumn&amp;bredder</translation>
    </message>
    <message>
        <source>Fit {column}</source>
        <translation>Anpassa {column}</translation>
    </message>
    <message>
        <source>As they were</source>
        <translation>Som de var</translation>
    </message>
    <message>
        <source>Column heads</source>
        <translation>Kolumnrubriker</translation>
    </message>
</context>
<context>
    <name>TakeOverDialog</name>
    <message>
        <source>Change responsibility</source>
        <translation>Byt länsansvar</translation>
    </message>
    <message>
        <source>What will stand</source>
        <translation>Så blir det</translation>
    </message>
    <message>
        <source>What stands</source>
        <translation>Så är det nu</translation>
    </message>
    <message>
        <source>Change &amp;responsibility</source>
        <translation>&amp;Byt ansvar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>for example electricity grid</source>
        <translation>till exempel elnät</translation>
    </message>
    <message>
        <source>Choose, or type a name</source>
        <translation>Välj, eller skriv ett namn</translation>
    </message>
    <message>
        <source>C&amp;ounties</source>
        <translation>&amp;Län</translation>
    </message>
    <message>
        <source>Ro&amp;le</source>
        <translation>&amp;Roll</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Sakfråga</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>&amp;Vem</translation>
    </message>
    <message>
        <source>Type a new name to add somebody who isn&apos;t in the list.</source>
        <translation>Skriv ett nytt namn för att lägga till någon som inte finns i listan.</translation>
    </message>
    <message>
        <source>&amp;From the day</source>
        <translation>&amp;Från och med</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Läser</translation>
    </message>
    <message>
        <source>Nobody: vacant</source>
        <translation>Ingen: vakant</translation>
    </message>
    <message>
        <source>Choose somebody, or nobody.</source>
        <translation>Välj någon, eller ingen.</translation>
    </message>
    <message>
        <source>Fill in counties, who and from which day.</source>
        <translation>Fyll i län, vem och från vilken dag.</translation>
    </message>
    <message>
        <source>Nothing would change: it stands so already.</source>
        <translation>Inget skulle ändras: det gäller redan.</translation>
    </message>
    <message>
        <source>{name} is added as an officer.</source>
        <translation>{name} läggs till som handläggare.</translation>
    </message>
    <message>
        <source>Changing responsibility</source>
        <translation>Byter länsansvar</translation>
    </message>
    <message>
        <source>Who answers from a day on. What stood before is kept as it was.</source>
        <translation>Vem som ansvarar från en viss dag. Det som gällde tidigare finns kvar.</translation>
    </message>
</context>
<context>
    <name>TextsTab</name>
    <message>
        <source>Before the dialogue</source>
        <translation>Inför dialogen</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>Känsligt att tänka på</translation>
    </message>
    <message>
        <source>&amp;Before the dialogue</source>
        <translation>&amp;Inför dialogen</translation>
    </message>
    <message>
        <source>Printed in the brief, the first paragraphs first.</source>
        <translation>Skrivs ut i underlaget, de första styckena först.</translation>
    </message>
    <message>
        <source>Sens&amp;itive</source>
        <translation>Känsligt att tänka &amp;på</translation>
    </message>
    <message>
        <source>Never printed unless you tick it for that print.</source>
        <translation>Skrivs aldrig ut om du inte kryssar för det vid utskriften.</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>last dialogue: {when}</source>
        <translation>senaste dialog: {when}</translation>
    </message>
    <message>
        <source>next dialogue planned: {day}</source>
        <translation>nästa dialog planerad: {day}</translation>
    </message>
    <message>
        <source>due for a dialogue: none is planned</source>
        <translation>väntar på dialog: ingen är planerad</translation>
    </message>
    <message>
        <source>my county</source>
        <translation>mitt län</translation>
    </message>
    <message>
        <source>county lead vacant</source>
        <translation>vakant länsansvar</translation>
    </message>
    <message>
        <source>stand-in: {name}</source>
        <translation>ersättare: {name}</translation>
    </message>
</context>
<context>
    <name>TileMap</name>
    <message>
        <source>Months since the last dialogue, by county</source>
        <translation>Månader sedan senaste dialog, per län</translation>
    </message>
    <message>
        <source>0–3 months</source>
        <translation>0–3 månader</translation>
    </message>
    <message>
        <source>12 or more</source>
        <translation>12 eller fler</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ingen ännu</translation>
    </message>
    <message>
        <source>due for a dialogue</source>
        <translation>väntar på dialog</translation>
    </message>
    <message>
        <source>dialogue planned</source>
        <translation>dialog planerad</translation>
    </message>
    <message>
        <source>my counties</source>
        <translation>mina län</translation>
    </message>
    <message>
        <source>county lead vacant</source>
        <translation>vakant länsansvar</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Timeline</source>
        <translation>Tidslinje</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Inget har hänt ännu</translation>
    </message>
    <message>
        <source>Dialogues, commitments and choices show up here in order of time.</source>
        <translation>Dialoger, åtaganden och vägval visas här i tidsordning.</translation>
    </message>
    <message>
        <source>Filter by word…</source>
        <translation>Filtrera på ord…</translation>
    </message>
    <message>
        <source>Filter the timeline by word</source>
        <translation>Filtrera tidslinjen på ord</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Inget passar</translation>
    </message>
    <message>
        <source>There is more of other kinds, or with other words.</source>
        <translation>Det finns mer av andra slag eller med andra ord.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Visa allt</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alla slag</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>V&amp;isa</translation>
    </message>
    <message>
        <source>Kinds shown</source>
        <translation>Slag som visas</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message numerus="yes">
        <source>%n from the region</source>
        <translation>
            <numerusform>%n från regionen</numerusform>
            <numerusform>%n från regionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of ours</source>
        <translation>
            <numerusform>%n från oss</numerusform>
            <numerusform>%n från oss</numerusform>
        </translation>
    </message>
    <message>
        <source>{planned} min</source>
        <translation>{planned} min</translation>
    </message>
    <message>
        <source>{spent} min</source>
        <translation>{spent} min</translation>
    </message>
    <message>
        <source>{spent} of {planned} min</source>
        <translation>{spent} av {planned} min</translation>
    </message>
    <message>
        <source>Other points</source>
        <translation>Andra punkter</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klar</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>kommande</translation>
    </message>
    <message>
        <source>over time</source>
        <translation>över tiden</translation>
    </message>
    <message>
        <source>Our wish</source>
        <translation>Vi önskar</translation>
    </message>
    <message>
        <source>The region&apos;s wish</source>
        <translation>Regionen önskar</translation>
    </message>
    <message>
        <source>Both wish it</source>
        <translation>Båda önskar</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>senast {day}</translation>
    </message>
    <message>
        <source>Owner and due date missing</source>
        <translation>Ansvarig och datum saknas</translation>
    </message>
    <message>
        <source>no due date</source>
        <translation>datum saknas</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menus</source>
        <translation>Menyer</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>Demodata</translation>
    </message>
    <message>
        <source>Demo data: everything in this desk is invented</source>
        <translation>Demodata: allt i det här skrivbordet är påhittat</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Senast</translation>
    </message>
</context>
<context>
    <name>TwoRecords</name>
    <message>
        <source>This one is kept</source>
        <translation>Behålls</translation>
    </message>
    <message>
        <source>Goes into the first</source>
        <translation>Går upp i den första</translation>
    </message>
    <message>
        <source>Unknown officer</source>
        <translation>Okänd handläggare</translation>
    </message>
    <message>
        <source>{officer}, {when}</source>
        <translation>{officer}, {when}</translation>
    </message>
</context>
<context>
    <name>WeekBoard</name>
    <message>
        <source>Week</source>
        <translation>Vecka</translation>
    </message>
    <message>
        <source>day</source>
        <translation>dag</translation>
    </message>
</context>
<context>
    <name>YearStrip</name>
    <message>
        <source>The year: dialogues, seasons and deadlines</source>
        <translation>Året: dialoger, perioder och frister</translation>
    </message>
    <message>
        <source>Dialogues</source>
        <translation>Dialoger</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Frister</translation>
    </message>
</context>
<context>
    <name>_Dated</name>
    <message>
        <source>{day} is a {weekday}.</source>
        <translation>{day} är en {weekday}.</translation>
    </message>
    <message>
        <source>Alt+Down opens a calendar</source>
        <translation>Alt+Nedpil öppnar en kalender</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About regdesk</source>
        <translation>Om regdesk</translation>
    </message>
    <message>
        <source>The desk of the officers who answer for the dialogue with Sweden&apos;s 21 regions.

Licence: MIT. Letters: Inter (OFL). Icons: Lucide (ISC). Window: Qt for Python (LGPL).</source>
        <translation>Skrivbordet för handläggarna som ansvarar för dialogen med Sveriges 21 regioner.

Licens: MIT. Teckensnitt: Inter (OFL). Ikoner: Lucide (ISC). Fönster: Qt for Python (LGPL).</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;New desk…</source>
        <translation>&amp;Nytt skrivbord…</translation>
    </message>
    <message>
        <source>Create a desk file, empty or with demo data</source>
        <translation>Skapa en skrivbordsfil, tom eller med demodata</translation>
    </message>
    <message>
        <source>&amp;Open desk…</source>
        <translation>&amp;Öppna skrivbord…</translation>
    </message>
    <message>
        <source>Open another desk file</source>
        <translation>Öppna en annan skrivbordsfil</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Nytt &amp;fönster</translation>
    </message>
    <message>
        <source>Show the same desk in another window, too</source>
        <translation>Visa samma skrivbord även i ett annat fönster</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>&amp;Stäng fönstret</translation>
    </message>
    <message>
        <source>Close this window; everything is saved</source>
        <translation>Stäng det här fönstret; allt är sparat</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Spara som P&amp;DF…</translation>
    </message>
    <message>
        <source>Save the brief as PDF/A for the archive</source>
        <translation>Spara underlaget som PDF/A för arkivet</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Skriv &amp;ut…</translation>
    </message>
    <message>
        <source>Print the brief</source>
        <translation>Skriv ut underlaget</translation>
    </message>
    <message>
        <source>Commitments to &amp;Excel…</source>
        <translation>Åtaganden till &amp;Excel…</translation>
    </message>
    <message>
        <source>Save the county&apos;s commitments as a workbook</source>
        <translation>Spara länets åtaganden som arbetsbok</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Avsluta</translation>
    </message>
    <message>
        <source>Close all windows; next time they stand as now</source>
        <translation>Stäng alla fönster; nästa gång står de som nu</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ångra</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>Ta tillbaka det senaste steget</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gör om</translation>
    </message>
    <message>
        <source>Do again what was undone</source>
        <translation>Gör om det som ångrades</translation>
    </message>
    <message>
        <source>&amp;History of the field…</source>
        <translation>Fältets &amp;historik…</translation>
    </message>
    <message>
        <source>Who wrote what when in the field; put back what stood once</source>
        <translation>Vem skrev vad när i fältet; lägg tillbaka det som stod en gång</translation>
    </message>
    <message>
        <source>What was de&amp;leted…</source>
        <translation>&amp;Borttaget…</translation>
    </message>
    <message>
        <source>Commitments, contacts and dialogues that were deleted: put them back</source>
        <translation>Åtaganden, kontakter och dialoger som tagits bort: lägg tillbaka dem</translation>
    </message>
    <message>
        <source>&amp;Find or go to…</source>
        <translation>&amp;Sök eller gå till…</translation>
    </message>
    <message>
        <source>Find a county, a dialogue or a word in the notes</source>
        <translation>Sök ett län, en dialog eller ett ord i anteckningarna</translation>
    </message>
    <message>
        <source>Fold the &amp;sidebar</source>
        <translation>&amp;Fäll ihop sidofältet</translation>
    </message>
    <message>
        <source>Show icons only in the sidebar</source>
        <translation>Visa bara ikoner i sidofältet</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Större text</translation>
    </message>
    <message>
        <source>Make all text larger, up to 200 %</source>
        <translation>Gör all text större, upp till 200 %</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>M&amp;indre text</translation>
    </message>
    <message>
        <source>Make all text smaller, down to 100 %</source>
        <translation>Gör all text mindre, ner till 100 %</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Mörkt</translation>
    </message>
    <message>
        <source>Change between light and dark</source>
        <translation>Växla mellan ljust och mörkt</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Översikt</translation>
    </message>
    <message>
        <source>What needs you today</source>
        <translation>Vad som behöver dig i dag</translation>
    </message>
    <message>
        <source>&amp;Counties</source>
        <translation>&amp;Län</translation>
    </message>
    <message>
        <source>All 21 counties in a list</source>
        <translation>Alla 21 län i en lista</translation>
    </message>
    <message>
        <source>&amp;Dialogues</source>
        <translation>&amp;Dialoger</translation>
    </message>
    <message>
        <source>The year&apos;s plan, all dialogues, the calendar</source>
        <translation>Årets plan, alla dialoger, kalendern</translation>
    </message>
    <message>
        <source>Co&amp;mmitments</source>
        <translation>Åta&amp;ganden</translation>
    </message>
    <message>
        <source>All that was promised, over all counties</source>
        <translation>Allt som lovats, över alla län</translation>
    </message>
    <message>
        <source>Con&amp;tacts</source>
        <translation>&amp;Kontakter</translation>
    </message>
    <message>
        <source>People of regions and authorities</source>
        <translation>Personer i regioner och myndigheter</translation>
    </message>
    <message>
        <source>S&amp;earch</source>
        <translation>&amp;Sök</translation>
    </message>
    <message>
        <source>Search everything that was written</source>
        <translation>Sök i allt som skrivits</translation>
    </message>
    <message>
        <source>S&amp;ync</source>
        <translation>S&amp;ynk</translation>
    </message>
    <message>
        <source>The shared folder: who has what, what came, what waits</source>
        <translation>Den delade mappen: vem som har vad, vad som kommit, vad som väntar</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Inställningar</translation>
    </message>
    <message>
        <source>Language, theme, text size, the desk file</source>
        <translation>Språk, tema, textstorlek, skrivbordsfilen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Bakåt</translation>
    </message>
    <message>
        <source>Go to the page before</source>
        <translation>Gå till sidan före</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Framåt</translation>
    </message>
    <message>
        <source>Go to the page after</source>
        <translation>Gå till sidan efter</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nästa ruta</translation>
    </message>
    <message>
        <source>Move between sidebar, page and search</source>
        <translation>Flytta mellan sidofält, sida och sökning</translation>
    </message>
    <message>
        <source>Dele&amp;te</source>
        <translation>&amp;Ta bort</translation>
    </message>
    <message>
        <source>S&amp;ync now</source>
        <translation>S&amp;ynka nu</translation>
    </message>
    <message>
        <source>Send and take in changes now, and read the page anew</source>
        <translation>Skicka och hämta ändringar nu, och läs om sidan</translation>
    </message>
    <message>
        <source>&amp;New dialogue…</source>
        <translation>&amp;Ny dialog…</translation>
    </message>
    <message>
        <source>Plan a dialogue: with which counties, when, where</source>
        <translation>Planera en dialog: med vilka län, när och var</translation>
    </message>
    <message>
        <source>&amp;Copy as new</source>
        <translation>&amp;Kopiera som ny</translation>
    </message>
    <message>
        <source>A new dialogue with the same counties, purpose and agenda</source>
        <translation>En ny dialog med samma län, syfte och dagordning</translation>
    </message>
    <message>
        <source>&amp;Delete the dialogue</source>
        <translation>&amp;Ta bort dialogen</translation>
    </message>
    <message>
        <source>Delete the dialogue with its agenda; undo brings it back</source>
        <translation>Ta bort dialogen med dess dagordning; Ångra tar tillbaka den</translation>
    </message>
    <message>
        <source>Next &amp;step</source>
        <translation>Nästa &amp;steg</translation>
    </message>
    <message>
        <source>Planned, prepared, held, checked, adopted</source>
        <translation>Planerad, förberedd, genomförd, avstämd, fastställd</translation>
    </message>
    <message>
        <source>At the &amp;table</source>
        <translation>Vid &amp;bordet</translation>
    </message>
    <message>
        <source>Take notes on the dialogue, point by point</source>
        <translation>Anteckna under dialogen, punkt för punkt</translation>
    </message>
    <message>
        <source>Make &amp;brief</source>
        <translation>Skapa &amp;underlag</translation>
    </message>
    <message>
        <source>The two pages for the county&apos;s next dialogue</source>
        <translation>De två sidorna till länets nästa dialog</translation>
    </message>
    <message>
        <source>Change &amp;responsibility…</source>
        <translation>Byt &amp;ansvar…</translation>
    </message>
    <message>
        <source>Who answers for a county from a day on; vacancy, stand-in</source>
        <translation>Vem som ansvarar för ett län från en viss dag; vakans, ersättare</translation>
    </message>
    <message>
        <source>&amp;Handover pack…</source>
        <translation>Över&amp;lämning…</translation>
    </message>
    <message>
        <source>What is open, who is who and the last dialogues, as PDF</source>
        <translation>Det som är öppet, vem som är vem och de senaste dialogerna, som PDF</translation>
    </message>
    <message>
        <source>Ca&amp;lendar file…</source>
        <translation>Ka&amp;lenderfil…</translation>
    </message>
    <message>
        <source>Save the chosen dialogues for Outlook or another calendar</source>
        <translation>Spara de valda dialogerna för Outlook eller en annan kalender</translation>
    </message>
    <message>
        <source>Show the tab after</source>
        <translation>Visa fliken efter</translation>
    </message>
    <message>
        <source>Show the tab before</source>
        <translation>Visa fliken före</translation>
    </message>
    <message>
        <source>F&amp;ilter the list</source>
        <translation>&amp;Filtrera listan</translation>
    </message>
    <message>
        <source>Go to the field that filters the list shown</source>
        <translation>Gå till fältet som filtrerar listan som visas</translation>
    </message>
    <message>
        <source>Change the chosen row</source>
        <translation>Ändra den valda raden</translation>
    </message>
    <message>
        <source>Delete the chosen rows, as Del does in a list; it can be undone</source>
        <translation>Ta bort de valda raderna, som Del gör i en lista; det går att ångra</translation>
    </message>
    <message>
        <source>&amp;New commitment…</source>
        <translation>&amp;Nytt åtagande…</translation>
    </message>
    <message>
        <source>Write down what somebody promised</source>
        <translation>Skriv in vad någon lovat</translation>
    </message>
    <message>
        <source>&amp;Fulfilled…</source>
        <translation>&amp;Infriat…</translation>
    </message>
    <message>
        <source>Mark the chosen commitments as fulfilled, with a comment</source>
        <translation>Markera de valda åtagandena som infriade, med en kommentar</translation>
    </message>
    <message>
        <source>&amp;Under way</source>
        <translation>&amp;Pågår</translation>
    </message>
    <message>
        <source>Mark the chosen commitments as under way</source>
        <translation>Markera de valda åtagandena som pågående</translation>
    </message>
    <message>
        <source>&amp;Dropped…</source>
        <translation>&amp;Utgått…</translation>
    </message>
    <message>
        <source>Mark the chosen commitments as dropped, with a comment</source>
        <translation>Markera de valda åtagandena som utgångna, med en kommentar</translation>
    </message>
    <message>
        <source>Chan&amp;ge due date…</source>
        <translation>Ändra &amp;datum…</translation>
    </message>
    <message>
        <source>Give the chosen commitments another due date</source>
        <translation>Ge de valda åtagandena ett annat datum</translation>
    </message>
    <message>
        <source>&amp;Owner…</source>
        <translation>Ändra ansvari&amp;g…</translation>
    </message>
    <message>
        <source>Give the chosen commitments another owner</source>
        <translation>Ge de valda åtagandena en annan ansvarig</translation>
    </message>
    <message>
        <source>&amp;Whose…</source>
        <translation>Ändra &amp;vem som lovat…</translation>
    </message>
    <message>
        <source>Change whose the chosen commitments are</source>
        <translation>Ändra vem som lovat de valda åtagandena</translation>
    </message>
    <message>
        <source>&amp;Remind…</source>
        <translation>På&amp;minnelse…</translation>
    </message>
    <message>
        <source>A letter to each counterpart about the chosen commitments</source>
        <translation>Ett brev till varje motpart om de valda åtagandena</translation>
    </message>
    <message>
        <source>&amp;Place in the notes</source>
        <translation>&amp;Stället i anteckningen</translation>
    </message>
    <message>
        <source>Go to where the chosen commitment was made</source>
        <translation>Gå dit där det valda åtagandet gjordes</translation>
    </message>
    <message>
        <source>New &amp;contact…</source>
        <translation>Ny &amp;kontakt…</translation>
    </message>
    <message>
        <source>Write down a person of a region or an authority</source>
        <translation>Skriv in en person i en region eller en myndighet</translation>
    </message>
    <message>
        <source>Write e-mai&amp;l</source>
        <translation>Skriv &amp;e-post</translation>
    </message>
    <message>
        <source>Loo&amp;k for duplicates…</source>
        <translation>Sök du&amp;bbletter…</translation>
    </message>
    <message>
        <source>Write to the chosen people in the mail program</source>
        <translation>Skriv till de valda personerna i e-postprogrammet</translation>
    </message>
    <message>
        <source>Copy e-mail &amp;addresses</source>
        <translation>Kopiera e-post&amp;adresser</translation>
    </message>
    <message>
        <source>Put the addresses of the chosen people on the clipboard</source>
        <translation>Lägg de valda personernas adresser på urklipp</translation>
    </message>
    <message>
        <source>Take &amp;in cards…</source>
        <translation>Imp&amp;ortera kontaktkort…</translation>
    </message>
    <message>
        <source>Take in contact cards (vCard) from files</source>
        <translation>Importera kontaktkort (vCard) från filer</translation>
    </message>
    <message>
        <source>&amp;Save as cards…</source>
        <translation>E&amp;xportera kontaktkort…</translation>
    </message>
    <message>
        <source>Save the chosen people, else all shown, as contact cards (vCard)</source>
        <translation>Exportera de valda personerna, annars alla som visas, som kontaktkort (vCard)</translation>
    </message>
    <message>
        <source>&amp;Merge two…</source>
        <translation>Slå i&amp;hop två…</translation>
    </message>
    <message>
        <source>Make one of the two chosen rows, with all that belongs to them</source>
        <translation>Gör de två valda raderna till en, med allt som hör till dem</translation>
    </message>
    <message>
        <source>Commitments and contacts that two may have entered</source>
        <translation>Åtaganden och kontakter som två kan ha lagt in var för sig</translation>
    </message>
    <message>
        <source>Catch &amp;commitment</source>
        <translation>Fånga &amp;åtagande</translation>
    </message>
    <message>
        <source>Make the line or the words chosen a commitment</source>
        <translation>Gör raden eller de valda orden till ett åtagande</translation>
    </message>
    <message>
        <source>Catch c&amp;hoice</source>
        <translation>Fånga &amp;vägval</translation>
    </message>
    <message>
        <source>Make the line or the words chosen a strategic choice</source>
        <translation>Gör raden eller de valda orden till ett vägval</translation>
    </message>
    <message>
        <source>Catch &amp;need</source>
        <translation>Fånga &amp;behov</translation>
    </message>
    <message>
        <source>Make the line or the words chosen a need</source>
        <translation>Gör raden eller de valda orden till ett behov</translation>
    </message>
    <message>
        <source>Catch &amp;quote</source>
        <translation>Fånga &amp;citat</translation>
    </message>
    <message>
        <source>Make the line or the words chosen a quote</source>
        <translation>Gör raden eller de valda orden till ett citat</translation>
    </message>
    <message>
        <source>Catch good e&amp;xample</source>
        <translation>Fånga gott &amp;exempel</translation>
    </message>
    <message>
        <source>Make the line or the words chosen a good example</source>
        <translation>Gör raden eller de valda orden till ett gott exempel</translation>
    </message>
    <message>
        <source>Next &amp;point</source>
        <translation>&amp;Nästa punkt</translation>
    </message>
    <message>
        <source>Go to the next point of the agenda</source>
        <translation>Gå till nästa punkt på dagordningen</translation>
    </message>
    <message>
        <source>P&amp;revious point</source>
        <translation>F&amp;öregående punkt</translation>
    </message>
    <message>
        <source>Go to the point of the agenda before</source>
        <translation>Gå till föregående punkt på dagordningen</translation>
    </message>
    <message>
        <source>Insert the &amp;time</source>
        <translation>&amp;Klockslag</translation>
    </message>
    <message>
        <source>Write what the clock says into the note</source>
        <translation>Skriv vad klockan är i anteckningen</translation>
    </message>
    <message>
        <source>Text &amp;only</source>
        <translation>Bara &amp;text</translation>
    </message>
    <message>
        <source>Nothing but the note, on the whole screen; Esc leaves</source>
        <translation>Bara anteckningen, på hela skärmen; Esc lämnar</translation>
    </message>
    <message>
        <source>&amp;Start or stop the clock</source>
        <translation>&amp;Starta eller stoppa klockan</translation>
    </message>
    <message>
        <source>Count the minutes of the meeting and of each point, or stop</source>
        <translation>Räkna minuterna för mötet och varje punkt, eller sluta</translation>
    </message>
    <message>
        <source>&amp;End the meeting…</source>
        <translation>&amp;Avsluta mötet…</translation>
    </message>
    <message>
        <source>See what was caught and mark the dialogue as held</source>
        <translation>Se vad som fångats och markera dialogen som genomförd</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>&amp;Fet</translation>
    </message>
    <message>
        <source>Make words of a note bold, or ordinary again</source>
        <translation>Gör ord i en anteckning feta, eller vanliga igen</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>Ku&amp;rsiv</translation>
    </message>
    <message>
        <source>Make words of a note italic, or ordinary again</source>
        <translation>Gör ord i en anteckning kursiva, eller vanliga igen</translation>
    </message>
    <message>
        <source>Headin&amp;g</source>
        <translation>R&amp;ubrik</translation>
    </message>
    <message>
        <source>Make lines of a note headings, or ordinary again</source>
        <translation>Gör rader i en anteckning till rubriker, eller vanliga igen</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Lista</translation>
    </message>
    <message>
        <source>Make lines of a note points of a list, or ordinary again</source>
        <translation>Gör rader i en anteckning till punkter i en lista, eller vanliga igen</translation>
    </message>
    <message>
        <source>Mark &amp;misspelt words</source>
        <translation>&amp;Markera felstavade ord</translation>
    </message>
    <message>
        <source>Mark misspelt words in notes, or don&apos;t; Swedish and English</source>
        <translation>Markera felstavade ord i anteckningar, eller låt bli; svenska och engelska</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>&amp;Läs om</translation>
    </message>
    <message>
        <source>Read the page anew</source>
        <translation>Läs in sidan på nytt</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tangenter</translation>
    </message>
    <message>
        <source>Every key and what it does</source>
        <translation>Alla tangenter och vad de gör</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Handbok</translation>
    </message>
    <message>
        <source>How a dialogue is prepared, held and followed up</source>
        <translation>Hur en dialog förbereds, hålls och följs upp</translation>
    </message>
    <message>
        <source>&amp;About regdesk</source>
        <translation>&amp;Om regdesk</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>Version och licenser</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arkiv</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Redigera</translation>
    </message>
    <message>
        <source>Next t&amp;ab</source>
        <translation>Näs&amp;ta flik</translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation>För&amp;egående flik</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Visa</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gå</translation>
    </message>
    <message>
        <source>&amp;Dialogue</source>
        <translation>&amp;Dialog</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>A&amp;nteckna</translation>
    </message>
    <message>
        <source>&amp;County</source>
        <translation>&amp;Län</translation>
    </message>
    <message>
        <source>&amp;Lists</source>
        <translation>Lis&amp;tor</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjälp</translation>
    </message>
    <message>
        <source>Put the cursor in a field: then its history can be shown.</source>
        <translation>Ställ markören i ett fält: då kan dess historik visas.</translation>
    </message>
</context>
<context>
    <name>attaching</name>
    <message>
        <source>Attaching files</source>
        <translation>Bifogar filer</translation>
    </message>
    <message>
        <source>They were attached already.</source>
        <translation>De är redan bifogade.</translation>
    </message>
</context>
<context>
    <name>brief</name>
    <message>
        <source>What got no room and what is missing</source>
        <translation>Vad som inte fick plats och vad som saknas</translation>
    </message>
    <message>
        <source>Got no room</source>
        <translation>Fick inte plats</translation>
    </message>
    <message>
        <source>Everything got room</source>
        <translation>Allt fick plats</translation>
    </message>
    <message>
        <source>Missing in the brief</source>
        <translation>Saknas i underlaget</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Inget saknas</translation>
    </message>
</context>
<context>
    <name>cards</name>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Tas in</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>Hoppas över</translation>
    </message>
    <message>
        <source>Known: {why}</source>
        <translation>Finns redan: {why}</translation>
    </message>
</context>
<context>
    <name>columns</name>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Område</translation>
    </message>
    <message>
        <source>County lead</source>
        <translation>Länsansvarig</translation>
    </message>
    <message>
        <source>Last dialogue</source>
        <translation>Senaste dialog</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Månader</translation>
    </message>
    <message>
        <source>Next dialogue</source>
        <translation>Nästa dialog</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Försenade</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>Län</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Punkter</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Åtaganden</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Åtagande</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Vem lovade</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ansvarig</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Senast</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Uppdrag</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>{name} (not in office)</source>
        <translation>{name} (inte i tjänst)</translation>
    </message>
    <message>
        <source>Vacant, stand-in {name}</source>
        <translation>Vakant, ersättare {name}</translation>
    </message>
    <message>
        <source>Vacant</source>
        <translation>Vakant</translation>
    </message>
    <message>
        <source>never</source>
        <translation>aldrig</translation>
    </message>
    <message>
        <source>due for a dialogue</source>
        <translation>väntar på dialog</translation>
    </message>
</context>
<context>
    <name>commitments</name>
    <message>
        <source>No county</source>
        <translation>Inget län</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Ej angivet</translation>
    </message>
    <message>
        <source>No due date</source>
        <translation>Inget datum</translation>
    </message>
    <message>
        <source>Week {week} · {days}</source>
        <translation>Vecka {week} · {days}</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>denna vecka</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Försenade</translation>
    </message>
</context>
<context>
    <name>contacts</name>
    <message>
        <source>No county</source>
        <translation>Inget län</translation>
    </message>
    <message>
        <source>No organisation</source>
        <translation>Ingen organisation</translation>
    </message>
</context>
<context>
    <name>county</name>
    <message>
        <source>Vacant</source>
        <translation>Vakant</translation>
    </message>
    <message>
        <source>{lead}, stand-in {name}</source>
        <translation>{lead}, ersättare {name}</translation>
    </message>
    <message>
        <source>Regional seat</source>
        <translation>Regionens säte</translation>
    </message>
    <message>
        <source>Municipalities</source>
        <translation>Kommuner</translation>
    </message>
    <message>
        <source>ERDF programme</source>
        <translation>Eruf-program</translation>
    </message>
    <message>
        <source>County lead</source>
        <translation>Länsansvarig</translation>
    </message>
    <message>
        <source>Last dialogue</source>
        <translation>Senaste dialog</translation>
    </message>
    <message>
        <source>Next dialogue</source>
        <translation>Nästa dialog</translation>
    </message>
    <message>
        <source>Without date</source>
        <translation>Utan datum</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>inte planerad</translation>
    </message>
</context>
<context>
    <name>county_export</name>
    <message>
        <source>Commitments {county} {date}.xlsx</source>
        <translation>Åtaganden {county} {date}.xlsx</translation>
    </message>
    <message>
        <source>Commitments to Excel</source>
        <translation>Åtaganden till Excel</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Arbetsböcker (*.xlsx)</translation>
    </message>
    <message>
        <source>The commitments are saved in {path}</source>
        <translation>Åtagandena är sparade i {path}</translation>
    </message>
    <message>
        <source>Saving the workbook</source>
        <translation>Sparar arbetsboken</translation>
    </message>
</context>
<context>
    <name>county_filter</name>
    <message>
        <source>All counties</source>
        <translation>Alla län</translation>
    </message>
    <message>
        <source>My counties</source>
        <translation>Mina län</translation>
    </message>
    <message>
        <source>Due for a dialogue</source>
        <translation>Väntar på dialog</translation>
    </message>
    <message>
        <source>With late commitments</source>
        <translation>Har försenade åtaganden</translation>
    </message>
    <message>
        <source>Vacant</source>
        <translation>Vakanta</translation>
    </message>
</context>
<context>
    <name>dialogues</name>
    <message>
        <source>due</source>
        <translation>dags</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planerad</translation>
    </message>
    <message>
        <source>The day is open</source>
        <translation>Datum inte bestämt</translation>
    </message>
</context>
<context>
    <name>duplicates</name>
    <message>
        <source>Same e-mail address</source>
        <translation>Samma e-postadress</translation>
    </message>
    <message>
        <source>Same name and organisation</source>
        <translation>Samma namn och organisation</translation>
    </message>
    <message>
        <source>Same telephone and name</source>
        <translation>Samma telefon och namn</translation>
    </message>
    <message>
        <source>Same county and time, like text</source>
        <translation>Samma län och tid, liknande text</translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>Valda av dig</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Välj en</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Fylls i</translation>
    </message>
    <message>
        <source>Both are kept</source>
        <translation>Båda behålls</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>The country {change}</source>
        <translation>Riket {change}</translation>
    </message>
    <message>
        <source>{title}, {span}: the county {ours}, the country {others}</source>
        <translation>{title}, {span}: länet {ours}, riket {others}</translation>
    </message>
    <message>
        <source>{title}: the county {ours}, the country {others}</source>
        <translation>{title}: länet {ours}, riket {others}</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Länet</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Riket</translation>
    </message>
    <message>
        <source>As in the country</source>
        <translation>Som i riket</translation>
    </message>
    <message>
        <source>{points} points above the country</source>
        <translation>{points} procentenheter över riket</translation>
    </message>
    <message>
        <source>{points} points below the country</source>
        <translation>{points} procentenheter under riket</translation>
    </message>
    <message>
        <source>No trend</source>
        <translation>Ingen trend</translation>
    </message>
    <message>
        <source>No trend: within a year the table counts ages by year of birth, and it would mislead.</source>
        <translation>Ingen trend: inom ett år räknar tabellen ålder efter födelseår, och trenden skulle vilseleda.</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Folkmängd</translation>
    </message>
    <message>
        <source>0–19 years</source>
        <translation>0–19 år</translation>
    </message>
    <message>
        <source>70 years and older</source>
        <translation>70 år och äldre</translation>
    </message>
    <message>
        <source>women {share}</source>
        <translation>kvinnor {share}</translation>
    </message>
    <message>
        <source>men {share}</source>
        <translation>män {share}</translation>
    </message>
    <message>
        <source>is unchanged</source>
        <translation>är oförändrad</translation>
    </message>
    <message>
        <source>grows {size}</source>
        <translation>ökar {size}</translation>
    </message>
    <message>
        <source>shrinks {size}</source>
        <translation>minskar {size}</translation>
    </message>
    <message>
        <source>Source: {source}, updated {day}; SCB has added a little random noise</source>
        <translation>Källa: {source}, uppdaterad {day}; SCB har lagt in en liten slumpmässig osäkerhet</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>Choose a folder</source>
        <translation>Välj en mapp</translation>
    </message>
    <message>
        <source>Desk files (*{suffix})</source>
        <translation>Skrivbordsfiler (*{suffix})</translation>
    </message>
    <message>
        <source>Open desk</source>
        <translation>Öppna skrivbord</translation>
    </message>
    <message>
        <source>Where is your desk to lie?</source>
        <translation>Var ska ditt skrivbord ligga?</translation>
    </message>
</context>
<context>
    <name>overview</name>
    <message>
        <source>purpose</source>
        <translation>syfte</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>frågor</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tid</translation>
    </message>
    <message>
        <source>agenda</source>
        <translation>dagordning</translation>
    </message>
    <message>
        <source>participants</source>
        <translation>deltagare</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Vecka {number}</translation>
    </message>
    <message>
        <source>nothing is late</source>
        <translation>inget är försenat</translation>
    </message>
    <message>
        <source>time and place are open</source>
        <translation>tid och plats är inte bestämda</translation>
    </message>
    <message>
        <source>Brief ready</source>
        <translation>Underlag klart</translation>
    </message>
    <message>
        <source>Brief not begun</source>
        <translation>Underlag ej påbörjat</translation>
    </message>
    <message>
        <source>Lacks {what}</source>
        <translation>Saknar {what}</translation>
    </message>
    <message>
        <source>Missing: {what}</source>
        <translation>Saknas: {what}</translation>
    </message>
    <message>
        <source>{several} and {last}</source>
        <translation>{several} och {last}</translation>
    </message>
    <message>
        <source>We promised, late</source>
        <translation>Vi lovade, försenat</translation>
    </message>
    <message>
        <source>They promised, late</source>
        <translation>De lovade, försenat</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Åtaganden</translation>
    </message>
    <message>
        <source>Counties that wait</source>
        <translation>Län som väntar</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>Län</translation>
    </message>
    <message>
        <source>vacant, due for a dialogue</source>
        <translation>vakant, väntar på dialog</translation>
    </message>
    <message>
        <source>due for a dialogue</source>
        <translation>väntar på dialog</translation>
    </message>
    <message>
        <source>vacant from {day}</source>
        <translation>vakant från {day}</translation>
    </message>
    <message>
        <source>county lead vacant</source>
        <translation>vakant länsansvar</translation>
    </message>
    <message>
        <source>County lead vacant: {names}</source>
        <translation>Vakant länsansvar: {names}</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Lös</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Visa alla</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikter</translation>
    </message>
    <message>
        <source>The year</source>
        <translation>Året</translation>
    </message>
    <message>
        <source>{title} by {last} ({day} is a {weekday})</source>
        <translation>{title} senast {last} ({day} är en {weekday})</translation>
    </message>
    <message>
        <source>{title}, {last}</source>
        <translation>{title}, {last}</translation>
    </message>
    <message>
        <source>Next deadline: {what} {day}, {law}</source>
        <translation>Nästa frist: {what} {day}, {law}</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>Län</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Län</translation>
    </message>
    <message>
        <source>Dialogues</source>
        <translation>Dialoger</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Underlag</translation>
    </message>
    <message>
        <source>At the table</source>
        <translation>Vid bordet</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Åtaganden</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikter</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Synk</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Dialogues</source>
        <translation>Dialoger</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>Åtaganden</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Vägval</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Behov</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>Citat</translation>
    </message>
    <message>
        <source>Good examples</source>
        <translation>Goda exempel</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakter</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationer</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Deltagare</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>Län</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regioner</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>Handläggare</translation>
    </message>
    <message>
        <source>Responsibilities</source>
        <translation>Länsansvar</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Bilagor</translation>
    </message>
</context>
<context>
    <name>sharing</name>
    <message>
        <source>Reading</source>
        <translation>Läser</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Okänd</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>den här datorn</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>shut out</source>
        <translation>utestängd</translation>
    </message>
    <message>
        <source>not heard from</source>
        <translation>aldrig sedd</translation>
    </message>
    <message>
        <source>key {key}…</source>
        <translation>nyckel {key}…</translation>
    </message>
    <message>
        <source>nothing sent from here yet</source>
        <translation>inget skickat härifrån än</translation>
    </message>
    <message>
        <source>has got all of yours</source>
        <translation>har kvitterat allt av dig</translation>
    </message>
    <message>
        <source>has got {n} of your {of} files</source>
        <translation>har kvitterat {n} av {of} filer</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Skadad</translation>
    </message>
    <message>
        <source>Needs a newer program</source>
        <translation>Kräver nyare program</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Ställd åt sidan</translation>
    </message>
    <message>
        <source>Foreign file</source>
        <translation>Främmande fil</translation>
    </message>
    <message>
        <source>Waits for the key</source>
        <translation>Väntar på nyckeln</translation>
    </message>
    <message>
        <source>Not fetched yet</source>
        <translation>Inte hämtad hit än</translation>
    </message>
    <message>
        <source>Not whole yet</source>
        <translation>Inte hel än</translation>
    </message>
    <message>
        <source>Waits for the file before</source>
        <translation>Väntar på filen före</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Stopped before its end</source>
        <translation>Avbröts i förtid</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nåddes inte</translation>
    </message>
    <message>
        <source>Could not write</source>
        <translation>Gick inte att skriva</translation>
    </message>
    <message>
        <source>No room left</source>
        <translation>Inget utrymme kvar</translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation>Utestängd</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>En annan mapp</translation>
    </message>
    <message>
        <source>No shared folder there</source>
        <translation>Ingen delad mapp där</translation>
    </message>
    <message>
        <source>No room left on this computer</source>
        <translation>Inget utrymme på datorn</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändring</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Vad som är fel</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Vems</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sedan</translation>
    </message>
    <message>
        <source>This file was a copy: it goes on as a desk of its own.</source>
        <translation>Filen var en kopia: den fortsätter som ett eget skrivbord.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Skickat</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Hämtat</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>Sending the last, then the window closes…</source>
        <translation>Skickar det sista, sedan stängs fönstret…</translation>
    </message>
    <message>
        <source>Syncing failed: {why}</source>
        <translation>Synken misslyckades: {why}</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Synkar…</translation>
    </message>
    <message>
        <source>Syncing… {done} of {of}</source>
        <translation>Synkar… {done} av {of}</translation>
    </message>
</context>
<context>
    <name>take_over</name>
    <message>
        <source>from {day}</source>
        <translation>från {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>till och med {day}</translation>
    </message>
    <message>
        <source>Vacant</source>
        <translation>Vakant</translation>
    </message>
    <message>
        <source>{name} (me)</source>
        <translation>{name} (jag)</translation>
    </message>
    <message>
        <source>{name} (post without a name)</source>
        <translation>{name} (post utan namn)</translation>
    </message>
    <message>
        <source>ends {day}</source>
        <translation>slutar {day}</translation>
    </message>
    <message>
        <source>does not begin: {period}</source>
        <translation>börjar inte: {period}</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>stands already; nothing changes</source>
        <translation>gäller redan; inget ändras</translation>
    </message>
    <message>
        <source>begins {day}</source>
        <translation>börjar {day}</translation>
    </message>
    <message>
        <source>vacant from {day}</source>
        <translation>vakant från {day}</translation>
    </message>
    <message>
        <source>nobody from {day}</source>
        <translation>ingen från {day}</translation>
    </message>
    <message>
        <source>takes over {day}, as planned already</source>
        <translation>tar över {day}, som redan är planerat</translation>
    </message>
</context>
<context>
    <name>when</name>
    <message>
        <source>today {clock}</source>
        <translation>i dag {clock}</translation>
    </message>
    <message>
        <source>yesterday {clock}</source>
        <translation>i går {clock}</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Open</source>
        <translation>Öppet</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Pågår</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>Infriat</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Utgått</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planerad</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>Förberedd</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Genomförd</translation>
    </message>
    <message>
        <source>Checked by the region</source>
        <translation>Avstämd</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>Fastställd</translation>
    </message>
    <message>
        <source>we promised</source>
        <translation>vi lovade</translation>
    </message>
    <message>
        <source>the region promised</source>
        <translation>regionen lovade</translation>
    </message>
    <message>
        <source>an authority promised</source>
        <translation>en myndighet lovade</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Vårt</translation>
    </message>
    <message>
        <source>The region</source>
        <translation>Regionens</translation>
    </message>
    <message>
        <source>An authority</source>
        <translation>Myndighetens</translation>
    </message>
    <message>
        <source>Majority</source>
        <translation>Majoritet</translation>
    </message>
    <message>
        <source>Opposition</source>
        <translation>Opposition</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Tjänsteperson</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>Åtagande</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Vägval</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Behov</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citat</translation>
    </message>
    <message>
        <source>Good example</source>
        <translation>Gott exempel</translation>
    </message>
    <message>
        <source>Responsibility</source>
        <translation>Länsansvar</translation>
    </message>
    <message>
        <source>County</source>
        <translation>Län</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Agenda item</source>
        <translation>Dagordningspunkt</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Handläggare</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>i morgon</translation>
    </message>
    <message>
        <source>never</source>
        <translation>aldrig</translation>
    </message>
</context>
</TS>
