<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en_GB">
<context>
    <name>BriefPage</name>
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
        <source>Laying out the brief</source>
        <translation>Lägger ut underlaget</translation>
    </message>
    <message>
        <source>working material</source>
        <translation>arbetsmaterial</translation>
    </message>
    <message>
        <source>Preparing the print</source>
        <translation>Förbereder utskriften</translation>
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
        <translation>Sparar PDF</translation>
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
</context>
<context>
    <name>CountiesPage</name>
    <message>
        <source>Filter by name, area, lead…</source>
        <translation>Filtrera på namn, område, ansvarig…</translation>
    </message>
    <message>
        <source>Filter the counties</source>
        <translation>Filtrera länen</translation>
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
        <source>The filter looks in every column.</source>
        <translation>Filtret söker i alla kolumner.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Rensa filtret</translation>
    </message>
    <message>
        <source>{shown} of {whole} counties · Enter opens</source>
        <translation>{shown} av {whole} län · Enter öppnar</translation>
    </message>
</context>
<context>
    <name>CountyHead</name>
    <message>
        <source>Commitments to Excel</source>
        <translation>Åtaganden till Excel</translation>
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
</context>
<context>
    <name>CountyPage</name>
    <message>
        <source>Dialogues</source>
        <translation>Dialoger</translation>
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
        <source>Contacts</source>
        <translation>Kontakter</translation>
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
    <name>Foot</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
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
        <source>Choose a county that has waited long on the map and plan the next one.</source>
        <translation>Välj ett län som har väntat länge på kartan och planera nästa.</translation>
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
        <source>See the counties</source>
        <translation>Se länen</translation>
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
    <name>Pane</name>
    <message>
        <source>Contents</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>What got no room and what is missing</source>
        <translation>Vad som inte fick plats och vad som saknas</translation>
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
    <name>Popup</name>
    <message>
        <source>Search results</source>
        <translation>Sökträffar</translation>
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
        <source>Details are in the &amp;log</source>
        <translation>Detaljer finns i &amp;loggen</translation>
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
        <source>Find a county, a dialogue or a word in the notes ({keys})</source>
        <translation>Sök ett län, en dialog eller ett ord i anteckningarna ({keys})</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Söker</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”</source>
        <translation>Inget hittades för ”{text}”</translation>
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
        <source>Saving settings</source>
        <translation>Sparar inställningar</translation>
    </message>
    <message>
        <source>Opening the desk</source>
        <translation>Öppnar skrivbordet</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Läser</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Språk och utseende</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Språk</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
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
        <source>Text size</source>
        <translation>Textstorlek</translation>
    </message>
    <message>
        <source>The desk</source>
        <translation>Skrivbordet</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Handläggare</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Område</translation>
    </message>
    <message>
        <source>Desk &amp;file</source>
        <translation>Skrivbords&amp;fil</translation>
    </message>
    <message>
        <source>Desk file</source>
        <translation>Skrivbordsfil</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Visa mappen</translation>
    </message>
    <message>
        <source>The file holds everything. It belongs on this computer, never in a shared folder.</source>
        <translation>Filen rymmer allt. Den ska ligga på den här datorn, aldrig i en delad mapp.</translation>
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
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
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
        <source>Saved on this computer</source>
        <translation>Sparat på den här datorn</translation>
    </message>
    <message>
        <source>That desk is open in another window, which came to the front.</source>
        <translation>Skrivbordet är öppet i ett annat fönster, som nu ligger överst.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>Choose in lists, tables and on the map</source>
        <translation>Välj i listor, tabeller och på kartan</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>piltangenter</translation>
    </message>
    <message>
        <source>Open what is chosen</source>
        <translation>Öppna det valda</translation>
    </message>
    <message>
        <source>Sort a table</source>
        <translation>Sortera en tabell</translation>
    </message>
    <message>
        <source>Leave the search field</source>
        <translation>Lämna sökfältet</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Överallt</translation>
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
        <translation>Programmet</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>Län</translation>
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
        <source>Not described yet. Town and country, borders, trade and nature belong here.</source>
        <translation>Inte beskrivna ännu. Hit hör stad och land, gränser, näringsliv och natur.</translation>
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
        <source>Decides which counties are yours. You always see all 21.</source>
        <translation>Avgör vilka län som är dina. Du ser alltid alla 21.</translation>
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
    <name>TableView</name>
    <message>
        <source>Sort by {column}</source>
        <translation>Sortera efter {column}</translation>
    </message>
    <message>
        <source>Column heads</source>
        <translation>Kolumnrubriker</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>last dialogue: {when}</source>
        <translation>senaste dialog: {when}</translation>
    </message>
    <message>
        <source>more than 12 months</source>
        <translation>mer än 12 månader</translation>
    </message>
    <message>
        <source>my county</source>
        <translation>mitt län</translation>
    </message>
    <message>
        <source>county lead vacant</source>
        <translation>vakant länsansvar</translation>
    </message>
</context>
<context>
    <name>TileMap</name>
    <message>
        <source>Months since the last dialogue, by county</source>
        <translation>Månader sedan senaste dialog, per län</translation>
    </message>
    <message>
        <source>months</source>
        <translation>månader</translation>
    </message>
    <message>
        <source>over 12</source>
        <translation>över 12</translation>
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
        <source>Everything in this desk is invented</source>
        <translation>Allt i det här skrivbordet är påhittat</translation>
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
        <source>Close the window; everything is saved</source>
        <translation>Stäng fönstret; allt är sparat</translation>
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
        <source>Make &amp;brief</source>
        <translation>Skapa &amp;underlag</translation>
    </message>
    <message>
        <source>The two pages for the county&apos;s next dialogue</source>
        <translation>De två sidorna till länets nästa dialog</translation>
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
        <source>&amp;Help</source>
        <translation>&amp;Hjälp</translation>
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
        <translation>Vems</translation>
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
        <source>Vacant</source>
        <translation>Vakant</translation>
    </message>
    <message>
        <source>never</source>
        <translation>aldrig</translation>
    </message>
</context>
<context>
    <name>county</name>
    <message>
        <source>Vacant</source>
        <translation>Vakant</translation>
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
    <name>files</name>
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
        <source>Late commitments</source>
        <translation>Försenade åtaganden</translation>
    </message>
    <message>
        <source>Counties due for a dialogue</source>
        <translation>Län som väntar på dialog</translation>
    </message>
    <message>
        <source>vacant</source>
        <translation>vakant</translation>
    </message>
    <message>
        <source>Vacant county leads</source>
        <translation>Vakanta länsansvar</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikter</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Counties</source>
        <translation>Län</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gå till</translation>
    </message>
    <message>
        <source>In the desk</source>
        <translation>I skrivbordet</translation>
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
