"""The command line in Swedish: help, names of arguments, and what click says when it says no."""

import re

USAGE = "Användning: "
OPTIONS = "[VAL]"
VERB = "VERB [ARGUMENT]…"
HEADINGS = {"Options": "Val", "Commands": "Verb", "Positional arguments": "Argument"}

_REMARKS = (
    (re.compile(r"\[default: "), "[förval: "),
    (re.compile(r"; default: "), "; förval: "),
    (re.compile(r"\[required\]"), "[måste anges]"),
    (re.compile(r"; required\]"), "; måste anges]"),
)

METAVARS = {
    "ADDRESS": "ADRESS",
    "AGENDA_ITEM_ID": "PUNKT",
    "ATTACHMENT": "BILAGA",
    "BACKUP": "KOPIA",
    "COMMITMENT_ID": "ÅTAGANDE",
    "COUNTY": "LÄN",
    "DATE": "DAG",
    "DIALOGUE_ID": "DIALOG",
    "DIR": "MAPP",
    "DIRECTORY": "MAPP",
    "F": "FIL",
    "FIELD": "FÄLT",
    "FILE": "FIL",
    "FOLDER": "MAPP",
    "ID": "ID",
    "INTEGER": "HELTAL",
    "INTEGER RANGE": "HELTAL",
    "KEEP": "BEHÅLL",
    "KIND": "SLAG",
    "LINE": "RAD",
    "N": "ANTAL",
    "NAME": "NAMN",
    "NEWFILE": "NYFIL",
    "OTHER": "DEN_ANDRA",
    "PATH": "SÖKVÄG",
    "PERCENT": "PROCENT",
    "TEXT": "TEXT",
    "TIME": "TID",
    "TOKEN": "MÄRKE",
    "TYPE": "TYP",
    "VALUE": "VÄRDE",
    "WxH": "BxH",
}
_WORD = re.compile(r"INTEGER RANGE|WxH|[A-Z_]{1,}")

HELP = {
    "Exchange with other desks through a shared folder.": (
        "Utbyt ändringar med andra skrivbord genom en delad mapp."
    ),
    "Make a shared folder inside FOLDER (or smb://, sftp://, webdavs://, s3://) and send all.": (
        "Skapa en delad mapp i MAPP (eller smb://, sftp://, webdavs://, s3://) och skicka allt."
    ),
    "Join the shared folder at (or right in) FOLDER, take in all and send what is here.": (
        "Anslut till den delade mappen i MAPP, hämta allt och skicka det som finns här."
    ),
    "Take in what has come, and send what was written here.": (
        "Hämta det som har kommit och skicka det som är skrivet här."
    ),
    "Tell how things stand with the shared folder, from the desk file alone.": (
        "Berätta hur det står till med den delade mappen, utan att läsa i den."
    ),
    "Print any file of a shared folder decoded, as far as the desk's keys reach.": (
        "Visa vad som står i en fil i en delad mapp, så långt skrivbordets nycklar räcker."
    ),
    "Show the code with which a new desk joins.": (
        "Visa koden som ett nytt skrivbord ansluter med."
    ),
    "Shut a desk out: officer, desk id or the beginning of its key; prints the new code.": (
        "Stäng ute ett skrivbord: handläggare, skrivbordets id eller början av dess nyckel; "
        "visar den nya koden."
    ),
    "What it writes from then on is set aside everywhere; the others get the new key by themselves.": (
        "Det som skrivs där efteråt ställs åt sidan överallt; de andra får den nya nyckeln av sig själva."
    ),
    "Send what waits and belong to no folder; all that is here stays.": (
        "Skicka det som väntar och dela inte längre; allt som finns här är kvar."
    ),
    "Password of the place, if it asks for one (better in $REGDESK_FOLDER_SECRET).": (
        "Platsens lösenord, om det behövs ett (hellre i $REGDESK_FOLDER_SECRET)."
    ),
    "The code a member was shown: eight groups of four.": (
        "Koden som en medlem kan visa: åtta grupper om fyra."
    ),
    "Only tell what would come and go.": "Berätta bara vad som skulle hämtas och skickas.",
    "Where the folder lies now, if it was moved.": "Var mappen ligger nu, om den har flyttats.",
    # the whole
    "Keep the dialogue with Sweden's 21 regions. No verb opens the window.": (
        "Håll dialogen med Sveriges 21 regioner. Utan verb öppnas fönstret."
    ),
    "Show the version and stop.": "Visa versionen.",
    "Show this message and exit.": "Visa den här hjälpen.",
    "The desk file (else the last used).": "Skrivbordsfilen (annars den senast använda).",
    "Language of what is said.": "Språket i det som sägs.",
    "Print one JSON document on stdout.": "Skriv ut ett JSON-dokument på stdout.",
    "Show a traceback when something breaks.": "Visa felspårning när något går sönder.",
    # desk files
    "Create a desk; it becomes the one used when --desk isn't given.": (
        "Skapa ett skrivbord; det används sedan när --desk inte anges."
    ),
    "Whose desk it is.": "Vems skrivbord det är.",
    "Whose counties to take.": "Vilket områdes län du tar hand om.",
    "Fill it with a fictional year.": "Fyll det med ett påhittat år.",
    "Write a whole, checked copy of the desk: to FILE, or with the date in its name into DIR.": (
        "Skriv en hel, kontrollerad kopia av skrivbordet: till FIL, eller med datum i namnet i MAPP."
    ),
    "Newest copies to keep in DIR.": "Så många av de nyaste kopiorna i MAPP som behålls.",
    "Make a new desk file of a backup.": "Gör en ny skrivbordsfil av en säkerhetskopia.",
    "Check file, journal, index and attachments; list references that dangle. Exit 2 when something is wrong.": (
        "Kontrollera fil, journal, sökregister och bilagor; lista hänvisningar som pekar på inget. "
        "Slutar med 2 när något är fel."
    ),
    "Render every page, dialog and empty state of the window to PNG, without a screen.": (
        "Avbilda fönstrets alla sidor, dialogrutor och tomma lägen som PNG, utan skärm."
    ),
    "Language of the pictures (else of what is said).": "Bildernas språk (annars talspråket).",
    "Theme of the pictures.": "Bildernas färger.",
    "Size of the window, in pixels.": "Fönstrets storlek i bildpunkter.",
    "Size of the text.": "Textens storlek.",
    "All of them small on one sheet, too.": "Alla i litet på ett blad också.",
    "Only this page.": "Bara den här sidan.",
    "Make a demo desk, a brief, a workbook, a calendar and pictures of every page in DIR.": (
        "Gör i MAPP ett demoskrivbord, ett underlag, en arbetsbok, en kalender och bilder av alla "
        "sidor."
    ),
    # records
    "List the types, or the fields of one type with what they take.": (
        "Lista typerna, eller en typs fält och vad de tar."
    ),
    "List the records of a type: `list commitment --where county=Norrbotten --where late=true`.": (
        "Lista posterna av en typ: ”list åtagande --where county=Norrbotten --where late=ja”."
    ),
    "Only those with this value; FIELD~=VALUE: those that hold it somewhere.": (
        "Bara de med det värdet; FÄLT~=VÄRDE: de som innehåller det någonstans."
    ),
    "The deleted ones.": "De borttagna.",
    "Show one record: by id, the beginning of it, a county's name or a title.": (
        "Visa en post: med id, början av det, ett läns namn eller en rubrik."
    ),
    "Add a record; FIELD=@file reads the value from a file.": (
        "Lägg till en post; FÄLT=@fil läser värdet från en fil."
    ),
    "Change fields of one record or several; FIELD= empties one, FIELD=@file reads it from a file.": (
        "Ändra fält i en eller flera poster; FÄLT= tömmer, FÄLT=@fil läser värdet från en fil."
    ),
    "What `show` gave: say what you were looking at; once for each ID.": (
        "Märket från ”show”: säg vad du såg när du ändrade; ett för varje ID."
    ),
    "Delete records and what belongs to them; `undelete` and `undo` bring them back.": (
        "Ta bort poster och det som hör till dem; ”undelete” och ”undo” hämtar tillbaka dem."
    ),
    "Bring a deleted record back.": "Hämta tillbaka en borttagen post.",
    # the journal
    "Show what stood in a record, or in one field of it: oldest first, who and when.": (
        "Visa vad som stått i en post, eller i ett av dess fält: äldst först, vem och när."
    ),
    "Take back the desk's last own step.": "Ångra skrivbordets senaste egna steg.",
    "Do again what was last undone.": "Gör om det som senast ångrades.",
    "List what two wrote without knowing of each other.": (
        "Lista det som två har skrivit utan att veta om varandra."
    ),
    "Settle a conflict.": "Lös en konflikt.",
    "Settle all conflicts, or those of one record, for what was written here, or elsewhere.": (
        "Lös alla konflikter, eller dem i en post, till förmån för det som skrevs här (mine) "
        "eller det som skrevs någon annanstans (theirs)."
    ),
    "List commitments and contacts that look like the same one entered twice.": (
        "Lista åtaganden och kontakter som ser ut att vara inlagda två gånger."
    ),
    "≠ marks what differs: the first one's stays, unless `merge` takes the other's. + is filled in, & keeps both.": (
        "≠ märker det som skiljer sig: den förstas värde står kvar om inte `merge` tar den "
        "andras. + fylls i, & behåller båda."
    ),
    "Merge OTHER into KEEP: all that points at it comes along, then it is deleted.": (
        "Slå ihop DEN_ANDRA med BEHÅLL: allt som pekar på den följer med, sedan tas den bort."
    ),
    "Empty fields are filled in, comments and long texts joined; what differs stays as in KEEP.": (
        "Tomma fält fylls i, kommentarer och långa texter läggs ihop; det som skiljer sig står "
        "kvar som i BEHÅLL."
    ),
    "Where they differ: take OTHER's; once a field.": (
        "Där de skiljer sig: ta DEN_ANDRAS värde; en gång per fält."
    ),
    "Note that two which look alike are two: they aren't proposed again, on any desk.": (
        "Notera att två som liknar varandra är två: de föreslås inte igen, på något skrivbord."
    ),
    "Take one of the values shown, counted from 1.": "Ta ett av värdena som visas, räknat från 1.",
    "Write this value instead.": "Skriv det här värdet i stället.",
    # questions
    "Search everything that was written; every word, each a beginning, newest first.": (
        "Sök i allt som skrivits; alla ord, vart och ett en början, nyast först."
    ),
    "Only records of this type.": "Bara poster av den typen.",
    "Only what belongs to this county.": "Bara det som hör till länet.",
    "Only what is from this day on.": "Bara det som är från den dagen eller senare.",
    "At most so many.": "Högst så många.",
    "Show what needs me today: late commitments, dialogues ahead, vacancies, conflicts.": (
        "Visa vad som behöver mig i dag: sena åtaganden, kommande dialoger, vakanser, konflikter."
    ),
    "Show the plan of the year: all 21 counties, months since the last dialogue, who is due.": (
        "Visa årsplanen: alla 21 län, månader sedan senaste dialogen, vilka det är dags för."
    ),
    "Show what happened in a county, newest first.": "Visa vad som hänt i ett län, nyast först.",
    "Read a typed line: whose commitment, who, by when. What isn't certain stays empty.": (
        "Läs en skriven rad: vems åtagande, vem, till när. Det som inte är säkert lämnas tomt."
    ),
    # dialogues
    "Make a line of an item's notes a record, linked to its place there.": (
        "Gör en rad i en punkts anteckningar till en post, länkad till sin plats."
    ),
    "KIND is commitment, choice, need, quote or good_example. A commitment takes party, owner and due day from the line where they are certain.": (
        "SLAG är commitment, choice, need, quote eller good_example. Ett åtagande får part, "
        "ansvarig och dag ur raden där de är säkra."
    ),
    "Also when it is caught as another kind: change it.": (
        "Också när den redan är fångad som ett annat slag: ändra det."
    ),
    "Mark a dialogue as held.": "Märk en dialog som genomförd.",
    "The day it was held (else today).": "Dagen den hölls (annars i dag).",
    "Plan a dialogue like an earlier one: counties, purpose, questions, agenda, our participants.": (
        "Planera en dialog som en tidigare: län, syfte, frågor, dagordning, våra deltagare."
    ),
    "When the new one starts.": "När den nya börjar.",
    "Change who answers for counties from a day on; the past stays.": (
        "Byt vem som ansvarar för län från en dag; det som varit står kvar."
    ),
    "Who takes over (else the desk's officer).": "Vem som tar över (annars skrivbordets ägare).",
    "Nobody: the counties become vacant.": "Ingen: länen blir vakanta.",
    "From which day (else today).": "Från vilken dag (annars i dag).",
    "Which responsibility: county_lead, stand_in or topic_lead.": (
        "Vilket ansvar: county_lead, stand_in eller topic_lead."
    ),
    "The topic of a topic_lead.": "Sakfrågan för en topic_lead.",
    "Keep files with a dialogue: what they hold lies in the desk from then on.": (
        "Lägg filer till en dialog: innehållet ligger sedan i skrivbordet."
    ),
    "List what is attached to a dialogue.": "Lista det som är bifogat till en dialog.",
    "Files kept with dialogues.": "Filer som ligger hos dialoger.",
    "Write what an attachment holds to a file.": "Skriv innehållet i en bilaga till en fil.",
    "The file to write.": "Filen att skriva.",
    # papers
    "Write the two-page brief of a dialogue, or of a county's next one.": (
        "Skriv underlaget på två sidor för en dialog, eller för ett läns nästa."
    ),
    "The archive copy (PDF/A, PDF/UA).": "Arkivexemplaret (PDF/A, PDF/UA).",
    "The pages as images.": "Sidorna som bilder.",
    "Print the sensitive part too.": "Skriv ut den känsliga delen också.",
    "Excel workbooks.": "Arbetsböcker för Excel.",
    "Write commitments to a workbook, a sheet for each county.": (
        "Skriv åtaganden till en arbetsbok, ett blad för varje län."
    ),
    "A county, by any of its names (else all mine).": (
        "Ett län, med något av dess namn (annars alla mina)."
    ),
    "The workbook to write.": "Arbetsboken att skriva.",
    "Write dialogues, or all of them, to a calendar file.": (
        "Skriv dialoger, eller alla, till en kalenderfil."
    ),
    "The calendar file to write.": "Kalenderfilen att skriva.",
    "Write a reminder to each counterpart of open commitments: those named, or those that match.": (
        "Skriv en påminnelse till varje motpart i öppna åtaganden: de angivna, eller de som passar."
    ),
    "A draft (.eml) for each counterpart.": "Ett utkast (.eml) för varje motpart.",
    "Write the handover of counties, or of all mine: what is open, who is who, last dialogues.": (
        "Skriv överlämningen av län, eller av alla mina: vad som är öppet, vem som är vem, de "
        "senaste dialogerna."
    ),
    "Contact cards (vCard).": "Kontaktkort (vCard).",
    "Write contacts to a file of cards.": "Skriv kontakter till en fil med kort.",
    "Only the people of one county's organisations.": "Bara personerna i ett läns organisationer.",
    "The file of cards to write.": "Filen med kort att skriva.",
    "Show the cards in files, with duplicates found; --accept adds the new ones.": (
        "Visa korten i filer, med dubbletter; --accept lägger till de nya."
    ),
    "Take them in; without it they are only shown.": "Ta in dem; utan visas de bara.",
}
"""Swedish by English, a paragraph each."""

_MESSAGES = tuple(
    (re.compile(pattern, re.DOTALL), said)
    for pattern, said in (
        (
            r"No such option:? '?(?P<a>[^']*?)'?\.? \(?(?:Did you mean|Possible options:?)"
            r"(?: one of:)? ?(?P<b>.*?)\??\)?",
            "Valet ”{a}” finns inte. Menade du {b}?",
        ),
        (r"No such option:? '?(?P<a>[^']*?)'?\.?", "Valet ”{a}” finns inte."),
        (r"No such command '(?P<a>.*?)'\.", "Verbet ”{a}” finns inte."),
        (
            r"No such command '(?P<a>.*?)'\. \(?Did you mean(?: one of:)? (?P<b>.*?)\?\)?",
            "Verbet ”{a}” finns inte. Menade du {b}?",
        ),
        (r"Missing command\.", "Ange ett verb."),
        (r"Missing argument '?(?P<a>.*?)'?\.", "{a} saknas."),
        (r"Missing option '?(?P<a>.*?)'?\.", "Valet {a} måste anges."),
        (r"Option '(?P<a>.*?)' requires an argument\.", "Valet {a} behöver ett värde."),
        (r"Option '(?P<a>.*?)' does not take a value\.", "Valet {a} tar inget värde."),
        (r"Got unexpected extra arguments? \((?P<a>.*)\)", "För många ord: {a}"),
        (
            r"Invalid value for '?(?P<a>.*?)'?: '(?P<b>.*)' is not one of (?P<c>.*)\.",
            "{a}: ”{b}” duger inte. Välj en av: {c}.",
        ),
        (
            r"Invalid value for '?(?P<a>.*?)'?: '(?P<b>.*)' is not a valid integer(?: range)?\.",
            "{a}: ”{b}” är inget heltal.",
        ),
        (
            r"Invalid value for '?(?P<a>.*?)'?: (?P<b>.*) is not in the range (?P<c>.*)\.",
            "{a}: {b} ligger utanför {c}.",
        ),
        (
            r"Invalid value for '?(?P<a>.*?)'?: \w+ '(?P<b>.*)' is a (?:file|directory)\.",
            "{a}: {b} är något annat än det som behövs (fil eller mapp).",
        ),
        (r"Invalid value for '?(?P<a>.*?)'?: (?P<b>.*)", "{a} duger inte: {b}"),
    )
)

_QUOTED = re.compile(r"'([^']*)'")


def help_of(text: str | None) -> str | None:
    """Return the Swedish of a help text, paragraph by paragraph; what has none stays English."""
    if text is None:
        return None
    paragraphs = (" ".join(one.split()) for one in text.strip().split("\n\n"))
    return "\n\n".join(HELP.get(one, one) for one in paragraphs)


def metavar(text: str) -> str:
    """Return the name of an argument or a value in Swedish; files' endings stay."""
    return _WORD.sub(lambda found: METAVARS.get(found.group(), found.group()), text)


def remarks(text: str) -> str:
    """Return click's remarks in brackets after an option's help in Swedish."""
    for pattern, said in _REMARKS:
        text = pattern.sub(said, text)
    return text


def message(text: str) -> str:
    """Return what click says when it says no, in Swedish; what isn't known stays as it is."""
    for pattern, said in _MESSAGES:
        found = pattern.fullmatch(text)
        if found:
            return said.format(
                **{name: _QUOTED.sub(r"”\1”", part) for name, part in found.groupdict().items()}
            )
    return text
