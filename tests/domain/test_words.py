"""The words of the glossary: every step that can be undone has a name in both languages."""

import ast
import itertools
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import regdesk
from regdesk.domain.words import MANY_WORDS, TYPE_WORDS, many_word, step_name

SOURCES = Path(regdesk.__file__).parent


@pytest.mark.parametrize(
    ("label", "english"),
    [
        ("Lade till åtagande", "Added commitment"),
        ("Lade till punkt på dagordningen", "Added agenda item"),
        ("Ändrade strategisk dialog", "Changed strategic dialogue"),
        ("Ändrade 3 åtaganden", "Changed 3 commitments"),
        ("Tog bort 12 kontaktpersoner", "Deleted 12 contacts"),
        ("Ändrade 1 åtagande", "Changed 1 commitment"),
        ("Lät utgå 2 åtaganden", "Dropped 2 commitments"),
        ("Löste konflikt i 3 poster", "Settled conflict in 3 records"),
        ("Bytte länsansvar", "Changed who answers for a county"),
        ("Ångra: Lade till behov", "Undo: Added need"),
        ("Gör om: Ångra: Tog bort vägval", "Redo: Undo: Deleted choice"),
    ],
)
def test_a_step_is_called_by_its_name_in_both_languages(label, english):
    assert step_name(label, "en") == english
    assert step_name(label, "sv") == label


@pytest.mark.parametrize("label", ["", "Målade om", "Lade till hus", "Ändrade 3 hus", "Ändrade "])
def test_a_label_of_a_newer_program_stays_as_it_is(label):
    assert step_name(label, "en") == label


def test_one_and_many():
    assert many_word("commitment", 1) == "1 åtagande"
    assert many_word("commitment", 2) == "2 åtaganden"
    assert many_word("need", 0, "en") == "0 needs"
    assert MANY_WORDS.keys() == TYPE_WORDS.keys()


def test_every_step_in_the_sources_has_an_english_name():
    labels = set(_all_labels())
    assert "Lade till åtagande" in labels
    assert "Genomförde dialogen" in labels
    assert "Infriade 3 åtaganden" in labels
    nameless = sorted(label for label in labels if step_name(label, "en") == label)
    assert nameless == [], "give them English names in domain/words.py"


# --- reading the labels out of the sources ---------------------------------------------------

Names = dict[str, list[ast.expr]]
ONE = [swedish for swedish, _ in TYPE_WORDS.values()]
MANY = [swedish for swedish, _ in MANY_WORDS.values()]


def _all_labels() -> Iterator[str]:
    for path in SOURCES.rglob("*.py"):
        if "forms" in path.parts:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        module = _named(tree.body)
        bodies = [tree.body, *(one.body for one in tree.body if isinstance(one, ast.ClassDef))]
        for scope in (one for body in bodies for one in body):
            if isinstance(scope, ast.FunctionDef):
                yield from _labels_in(scope, module | _named(ast.walk(scope)))


def _labels_in(scope: ast.AST, named: Names) -> Iterator[str]:
    """Yield the labels given to `change(…)` and to `set_several(…, label=…)`."""
    for node in ast.walk(scope):
        if not isinstance(node, ast.Call):
            continue
        called = _called(node)
        if called == "change" and node.args and isinstance(node.func, ast.Attribute):
            yield from _readings(node.args[0], named)
        if called == "set_several":
            for keyword in node.keywords:
                if keyword.arg == "label":
                    yield from _readings(keyword.value, named)


def _called(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def _named(nodes: Iterable[ast.AST]) -> Names:
    """Return what each name is set to."""
    found: Names = {}
    for node in nodes:
        if isinstance(node, ast.AnnAssign) and node.value and isinstance(node.target, ast.Name):
            found.setdefault(node.target.id, []).append(node.value)
        for target in node.targets if isinstance(node, ast.Assign) else ():
            if isinstance(target, ast.Name):
                found.setdefault(target.id, []).append(node.value)
    return found


def _readings(node: ast.expr, named: Names) -> list[str]:
    """Return the texts an expression may stand for; words of types are tried all, counts as 3."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return _readings(node.body, named) + _readings(node.orelse, named)
    if isinstance(node, ast.BoolOp):
        return [text for one in node.values for text in _readings(one, named)]
    if isinstance(node, ast.Dict):
        return [text for one in node.values for text in _readings(one, named)]
    if isinstance(node, ast.Subscript):
        return _readings(node.value, named)
    if isinstance(node, ast.JoinedStr):
        parts = [_readings(one, named) for one in node.values]
        return list(map("".join, itertools.product(*parts)))
    if isinstance(node, ast.FormattedValue):
        return _readings(node.value, named) or ["3"]
    if isinstance(node, ast.Name):
        others = {name: values for name, values in named.items() if name != node.id}
        return [text for one in named.get(node.id, ()) for text in _readings(one, others)]
    return _words(node, named) if isinstance(node, ast.Call) else []


def _words(call: ast.Call, named: Names) -> list[str]:
    """Return what the functions that word a type or a step may answer."""
    name = _called(call)
    if name == "type_word":
        return ONE
    several = [f"3 {word}" for word in MANY]
    if name == "many_word":
        return [*(f"1 {word}" for word in ONE), *several]
    if name == "label" and call.args:
        deeds = _readings(call.args[0], named)
        return [f"{deed} {thing}" for deed in deeds for thing in (*ONE, *several, "3 poster")]
    return []
