"""One tree of exceptions; the sentence the officer reads lives in the class.

`WorldError` is the world's fault (a file, a place, what was typed): one sentence that names the
file, the place and the remedy; the command line exits with 2. `OurError` is the program's fault:
the sentence names the log file; exit 1.
"""

from typing import ClassVar


class RegdeskError(Exception):
    """Anything regdesk says no with.

    `sv` and `en` are templates filled with the keyword arguments of the constructor.
    """

    sv: ClassVar[str]
    en: ClassVar[str]
    exit_code: ClassVar[int] = 1

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.sentence("sv"))

    def sentence(self, language: str = "sv") -> str:
        """Return the sentence in `language` ("sv" or "en")."""
        template = self.en if language == "en" else self.sv
        return template.format(**self.facts)


class WorldError(RegdeskError):
    """The world's fault: say it in one sentence, lose nothing."""

    exit_code = 2


class OurError(RegdeskError):
    """A fault in regdesk itself."""

    sv = "Något gick fel i regdesk ({what}). Inget har gått förlorat. Detaljer finns i {log}."
    en = "Something went wrong inside regdesk ({what}). Nothing is lost. Details are in {log}."


# --- the desk file -------------------------------------------------------------------------


class DeskMissing(WorldError):
    """No file at the place named."""

    sv = "Skrivbordsfilen {file} finns inte. Kontrollera sökvägen eller skapa en ny med ”regdesk new”."
    en = "The desk file {file} does not exist. Check the path, or create one with “regdesk new”."


class DeskExists(WorldError):
    """A new desk was asked for where a file already lies."""

    sv = "Filen {file} finns redan. Välj ett annat namn; den befintliga filen är orörd."
    en = "The file {file} already exists. Choose another name; the existing file is untouched."


class NotADesk(WorldError):
    """The file is something else."""

    sv = "{file} är inte en skrivbordsfil från regdesk. Välj en annan fil; den här är orörd."
    en = "{file} is not a regdesk desk file. Choose another file; this one is untouched."


class NewerDesk(WorldError):
    """The file was written by a newer program."""

    sv = (
        "{file} är skriven av en nyare version av regdesk (schema {found}, den här klarar {known}). "
        "Uppdatera programmet; filen är orörd."
    )
    en = (
        "{file} was written by a newer version of regdesk (schema {found}, this one knows {known}). "
        "Update the program; the file is untouched."
    )


class ReadOnlyPlace(WorldError):
    """The file or its folder can't be written."""

    sv = (
        "{file} ligger på en skrivskyddad plats. Kopiera filen till en mapp där du får skriva "
        "och öppna kopian; originalet är orört."
    )
    en = (
        "{file} lies in a read-only place. Copy the file to a folder where you may write "
        "and open the copy; the original is untouched."
    )


class DiskFull(WorldError):
    """No room left."""

    sv = "Disken där {file} ligger är full. Frigör utrymme och gör om; det som redan var sparat finns kvar."
    en = "The disk that holds {file} is full. Free some space and try again; what was saved is still there."


class DamagedDesk(WorldError):
    """The file's contents don't hold together."""

    sv = (
        "{file} är skadad ({detail}). Återställ en säkerhetskopia med ”regdesk restore”; "
        "den skadade filen är orörd."
    )
    en = (
        "{file} is damaged ({detail}). Restore a backup with “regdesk restore”; "
        "the damaged file is untouched."
    )


class NetworkDrive(WorldError):
    """The file lies on a network drive, where SQLite's locks don't hold."""

    sv = (
        "{file} ligger på en nätverksenhet ({filesystem}). Där kan filen skadas. "
        "Lägg den på datorns egen disk; kollegor når du genom den delade mappen."
    )
    en = (
        "{file} lies on a network drive ({filesystem}), where it can be damaged. "
        "Keep it on this computer's own disk; colleagues are reached through the shared folder."
    )


class DeskInUse(WorldError):
    """Another process writes this desk file."""

    sv = "{file} används redan av {holder}. Stäng det programmet eller vänta en stund och gör om."
    en = "{file} is already in use by {holder}. Close that program, or wait a moment and try again."


class NoDesk(WorldError):
    """No desk file was named and none is remembered."""

    sv = "Inget skrivbord är valt. Ange --desk FIL eller skapa ett med ”regdesk new FIL --officer NAMN”."
    en = (
        "No desk is chosen. Give --desk FILE, or create one with “regdesk new FILE --officer NAME”."
    )


# --- what was typed ------------------------------------------------------------------------


class UnknownType(WorldError):
    """No record type of that name."""

    sv = "Typen ”{name}” finns inte. Välj en av: {known}."
    en = "There is no type “{name}”. Choose one of: {known}."


class UnknownField(WorldError):
    """The type has no such field."""

    sv = "{type} har inget fält ”{name}”. Fälten är: {known}."
    en = "{type} has no field “{name}”. The fields are: {known}."


class ReadOnlyField(WorldError):
    """The field is computed or given by the record itself."""

    sv = "Fältet ”{name}” räknas ut av programmet och kan inte skrivas."
    en = "The field “{name}” is computed by the program and cannot be written."


class InvalidValue(WorldError):
    """A value the field can't hold (`field` "" where there is none)."""

    def __init__(self, *, field: str, **facts: object) -> None:
        sv, en = (f" i fältet {field}", f" the field {field}") if field else ("", "")
        super().__init__(field=field, in_field_sv=sv, in_field_en=en, **facts)

    sv = "”{value}” duger inte{in_field_sv}: {reason_sv}"
    en = "“{value}” does not fit{in_field_en}: {reason_en}"


class CaughtAlready(InvalidValue):
    """The words are caught already; `other` if as another kind, which they may become instead."""

    def __init__(self, *, other: bool, **facts: object) -> None:
        way_sv = (
            " Inget ändrades. Fånga den en gång till för att göra den till {to_sv}."
            if other
            else ""
        )
        way_en = " Nothing was changed. Catch it once more to make it {to_en}." if other else ""
        super().__init__(
            field="",
            other=other,
            way_sv=way_sv.format(**facts),
            way_en=way_en.format(**facts),
            **facts,
        )

    sv = "Raden är redan fångad som {kind_sv}.{way_sv}"
    en = "The line is caught as {kind_en} already.{way_en}"


class NotFound(WorldError):
    """No record answers to that name or id."""

    sv = "Hittar ingen post ”{name}”{of_sv}. Sök med ”regdesk search” eller lista med ”regdesk list”."
    en = "Found no record “{name}”{of_en}. Look with “regdesk search” or “regdesk list”."


class Ambiguous(WorldError):
    """Several records answer to that name."""

    sv = "”{name}” kan vara flera poster: {candidates}. Ange id."
    en = "“{name}” may be several records: {candidates}. Give the id."


class NothingOpen(WorldError):
    """Reminders were asked for commitments that are all closed."""

    sv = "Inget av det valda är öppet. Välj åtaganden som är öppna eller pågår."
    en = "None of what was chosen is open. Choose commitments that are open or under way."


class BadToken(WorldError):
    """A `seen` token that can't be read."""

    sv = "Märket i --seen går inte att läsa. Hämta ett nytt med ”regdesk show {id}”."
    en = "The token in --seen can't be read. Get a new one with “regdesk show {id}”."


class NothingToUndo(WorldError):
    """The undo stack is empty."""

    sv = "Det finns inget att ångra."
    en = "There is nothing to undo."


class NothingToRedo(WorldError):
    """The redo stack is empty."""

    sv = "Det finns inget att göra om."
    en = "There is nothing to redo."


class ChangedSince(WorldError):
    """Undo would take away what somebody wrote afterwards."""

    sv = "”{label}” kan inte ångras: fältet {field} i ”{title}” har ändrats sedan dess av {officer}. Inget är ändrat."
    en = "“{label}” can't be undone: the field {field} of “{title}” was changed since by {officer}. Nothing is changed."


class NoConflict(WorldError):
    """Asked to resolve what is not in conflict."""

    sv = "Fältet {field} i ”{title}” är inte i konflikt. Se ”regdesk conflicts”."
    en = "The field {field} of “{title}” is not in conflict. See “regdesk conflicts”."


# --- files in and out ----------------------------------------------------------------------


class FileUnreadable(WorldError):
    """A file that was to be read can't be."""

    sv = "{file} går inte att läsa: {reason_sv}"
    en = "{file} can't be read: {reason_en}"


class FileUnwritable(WorldError):
    """A file that was to be written can't be."""

    sv = "{file} går inte att skriva: {reason_sv}"
    en = "{file} can't be written: {reason_en}"


class TooLarge(WorldError):
    """A file is larger than what the desk keeps."""

    sv = (
        "{file} är för stor att bifoga ({size} MB, högst {most} MB). "
        "Låt den ligga där den ligger och skriv var i anteckningarna."
    )
    en = (
        "{file} is too large to attach ({size} MB, at most {most} MB). "
        "Leave it where it is, and write where in the notes."
    )


class ContentsMissing(WorldError):
    """What an attachment holds isn't in this desk file."""

    sv = (
        "Innehållet i ”{name}” finns inte i det här skrivbordet. Hämta filen från den som bifogade "
        "den, eller från en säkerhetskopia."
    )
    en = (
        "The contents of “{name}” are not in this desk. Get the file from whoever attached it, "
        "or from a backup."
    )


class ContentsDamaged(WorldError):
    """What an attachment holds isn't what was attached."""

    sv = "Innehållet i ”{name}” är skadat. Hämta filen från en säkerhetskopia av skrivbordet."
    en = "The contents of “{name}” are damaged. Get the file from a backup of the desk."


class NotOpened(WorldError):
    """An attachment that would run as a program when opened."""

    sv = (
        "”{name}” är ett program eller ett skript och öppnas inte härifrån. "
        "Spara en kopia om du litar på den."
    )
    en = (
        "“{name}” is a program or a script and isn't opened from here. Save a copy if you trust it."
    )


class SpellingMissing(WorldError):
    """The process that knows how words are spelt can't be started, or has ended."""

    sv = "Stavningskontrollen kunde inte startas. Anteckningarna sparas som vanligt."
    en = "The spelling check could not be started. Notes are saved as usual."


class NoDisplay(WorldError):
    """The window was asked for where there is no screen."""

    sv = (
        "Ingen skärm hittades, så fönstret kan inte visas. Använd kommandoraden (”regdesk --help”)."
    )
    en = "No display was found, so the window can't be shown. Use the command line (“regdesk --help”)."


# --- the shared folder ---------------------------------------------------------------------


class FolderUnreachable(WorldError):
    """The shared folder isn't there now, or doesn't answer."""

    sv = (
        "Den delade mappen {place} går inte att nå: {reason_sv} Inget har gått förlorat; "
        "ändringarna ligger kvar här och skickas när mappen går att nå."
    )
    en = (
        "The shared folder {place} cannot be reached: {reason_en} Nothing is lost; the changes "
        "stay here and are sent when the folder can be reached."
    )


class PlaceUnreachable(FolderUnreachable):
    """The place named for a folder to be made or joined isn't there, or doesn't answer."""

    sv = (
        "{place} går inte att nå: {reason_sv} Kontrollera adressen. Inget är skapat eller anslutet."
    )
    en = "{place} cannot be reached: {reason_en} Check the address. Nothing was created or joined."


class FolderReadOnly(WorldError):
    """The shared folder can be read but not written."""

    sv = (
        "I den delade mappen {place} får du inte skriva. Andras ändringar tas in, dina väntar här. "
        "Be den som äger mappen om skrivrätt."
    )
    en = (
        "You may not write in the shared folder {place}. Changes of others are taken in, yours "
        "wait here. Ask the folder's owner for the right to write."
    )


class FolderFull(WorldError):
    """No room left where the shared folder lies."""

    sv = (
        "Det finns inget utrymme kvar där den delade mappen {place} ligger. "
        "Dina ändringar väntar här; frigör utrymme och synka igen."
    )
    en = (
        "There is no room left where the shared folder {place} lies. "
        "Your changes wait here; make room and sync again."
    )


class NotHereYet(WorldError):
    """A file of the shared folder that is named but can't be read yet (a cloud drive's placeholder)."""

    sv = "Filen {file} i den delade mappen har inte hämtats hit än. Den tas in när den är här."
    en = "The file {file} of the shared folder is not here yet. It is taken in when it is."


class NameTaken(WorldError):
    """A file of another content has the name that was to be written."""

    sv = "I den delade mappen finns redan en annan fil som heter {file}. Den är orörd."
    en = "The shared folder already holds another file named {file}. It is untouched."


class NoSharedFolder(WorldError):
    """No shared folder at the place named."""

    sv = (
        "I {place} hittas ingen delad mapp. Kontrollera med kollegorna var den ligger; den heter "
        "regdesk-… om ingen har bytt namn på den."
    )
    en = (
        "No shared folder is found in {place}. Ask colleagues where it lies; it is called regdesk-… "
        "unless somebody renamed it."
    )


class WrongFolder(WorldError):
    """Another shared folder than the desk's own."""

    sv = (
        "I {place} ligger en annan delad mapp ({found}) än den som skrivbordet hör till ({wanted}). "
        "Inget är hämtat eller skickat."
    )
    en = (
        "The shared folder in {place} ({found}) is not the one this desk belongs to ({wanted}). "
        "Nothing has been taken in or sent."
    )


class NewerFolder(WorldError):
    """The folder's format is a newer program's."""

    sv = "Den delade mappen {place} är skapad av en nyare version av regdesk. Uppdatera programmet."
    en = "The shared folder {place} was created by a newer version of regdesk. Update the program."


class WrongCode(WorldError):
    """The code doesn't open the folder."""

    sv = (
        "Koden öppnar inte den delade mappen. Kontrollera att alla åtta grupper är rätt avskrivna, "
        "och be en medlem visa koden som gäller nu (Inställningar, eller ”regdesk share code”)."
    )
    en = (
        "The code does not open the shared folder. Check all eight groups, and ask a member to "
        "show the code that holds now (Settings, or “regdesk share code”)."
    )


class MistypedCode(WorldError):
    """What was typed can't be a code."""

    sv = "Koden {typed} stämmer inte: den ska ha åtta grupper om fyra tecken. Kontrollera {place_sv}."
    en = "The code {typed} is not right: it has eight groups of four signs. Check {place_en}."


class SharedAlready(WorldError):
    """The desk belongs to a folder."""

    sv = (
        "Skrivbordet hör redan till den delade mappen {place}. "
        "Lämna den först (”regdesk share leave”)."
    )
    en = "The desk belongs to the shared folder {place} already. Leave it first (“regdesk share leave”)."


class NotShared(WorldError):
    """The desk belongs to no folder."""

    sv = (
        "Skrivbordet hör inte till någon delad mapp. Skapa en (”regdesk share create”) eller anslut "
        "till en (”regdesk share join”)."
    )
    en = (
        "The desk belongs to no shared folder. Create one (“regdesk share create”) or join one "
        "(“regdesk share join”)."
    )


class RevokedHere(WorldError):
    """The desk was shut out of the folder."""

    sv = (
        "Skrivbordet är utestängt ur den delade mappen {place}. Allt som finns här är kvar, men inget "
        "skickas eller hämtas. Be en medlem om den nya koden och anslut igen; då skickas det som har "
        "skrivits här."
    )
    en = (
        "This desk is shut out of the shared folder {place}. All that is here stays, but nothing is "
        "sent or taken in. Ask a member for the new code and join again; then what was written here "
        "is sent."
    )


class UnknownDesk(WorldError):
    """No desk of the folder goes by that name."""

    sv = "Inget skrivbord i den delade mappen heter {name}. De som finns: {known}."
    en = "No desk of the shared folder is called {name}. There are: {known}."


class NotOfTheFolder(WorldError):
    """A file that isn't one of a shared folder, or can't be opened with the keys of this desk."""

    sv = "{file} går inte att visa: {reason_sv}"
    en = "{file} cannot be shown: {reason_en}"


class TransportMissing(WorldError):
    """What is needed to reach that kind of place isn't installed."""

    sv = "För att nå {place} behövs tillägget {extra}. Installera det, eller använd en vanlig mapp."
    en = "To reach {place} the extra {extra} is needed. Install it, or use an ordinary folder."


class DeskInFolder(WorldError):
    """The desk file lies where the folder is."""

    sv = (
        "Skrivbordsfilen {file} ligger i den delade mappen. Flytta filen till en mapp på den här "
        "datorn; den delade mappen är bara för utbytet."
    )
    en = (
        "The desk file {file} lies in the shared folder. Move the file to a folder on this "
        "computer; the shared folder is for the exchange alone."
    )


class SeveralFolders(WorldError):
    """More than one shared folder where one was to be chosen."""

    sv = "I {place} finns flera delade mappar ({found}). Välj en av dem."
    en = "There are several shared folders in {place} ({found}). Choose one of them."
