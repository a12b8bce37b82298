"""Texts the templates of the desk name, and words they hold that are in no locale; read from Jinja's syntax trees.

A template names a text by `t("desk-…", variable=value)` alone; `say(…)` renders one that Python has made. Anything else that would be
read, a letter between tags, in an attribute that is read or in a string that is written out, is a word in the wrong place.
"""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from jinja2 import Environment, nodes

from tests.locale_ids import EXPANSIONS, ROOT, Unclear, Use

FOLDER = ROOT / "bot" / "desk" / "templates"
READ = frozenset({"alt", "aria-label", "label", "placeholder", "title"})
"""Attributes that people read or hear, on any tag."""
SILENT = frozenset({"kind"})
"""Keywords of macros that choose a look."""
FIRST_SIGN = 0xE000
"""The first code point of Unicode's private use: one stands in a page for each expression."""


def templates() -> dict[str, str]:
    """The source of every template, by its path in the project."""
    paths = sorted(FOLDER.iterdir())
    assert paths, f"there are no templates in {FOLDER}"
    return {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in paths}


def uses_in_templates() -> tuple[Use, ...]:
    """Every place in the templates that names texts. Raises Unclear for one that can't be followed."""
    return tuple(use for name, source in templates().items() for use in uses_in_template(source, name))


def uses_in_template(source: str, name: str) -> list[Use]:
    """Every place in one template that names texts. Raises Unclear for one that can't be followed."""
    return list(_uses(Environment(autoescape=True).parse(source), name))


def patterns_in_templates() -> set[str]:
    """Every concatenation by which a template names a text, as the f-strings of Python are written: "desk-state-{}"."""
    trees = [Environment(autoescape=True).parse(source) for source in templates().values()]
    return {_pattern(part) for tree in trees for call in _calls(tree) for part in call.find_all(nodes.Concat)}


def words_in_template(source: str) -> list[str]:
    """Everything in a template that would be read and comes from no locale; each as it is written."""
    tree = Environment(autoescape=True).parse(source)
    page, expressions = _page(tree)
    reader = _Reader()
    reader.feed(page)
    reader.close()
    found = []
    for text in reader.texts:
        bare = "".join(sign for sign in text if ord(sign) < FIRST_SIGN)
        found += [bare.strip()] if _letters(bare) else []
        for sign in text:
            if ord(sign) >= FIRST_SIGN:
                found += filter(_letters, _strings(expressions[ord(sign) - FIRST_SIGN]))
    for assigned in tree.find_all(nodes.Assign):
        # A path of the desk is an address, which nobody reads as a sentence.
        found += [text for text in _strings(assigned.node) if _letters(text) and not text.startswith("/")]
    return found


def read_attributes(tag: str, attrs: list[tuple[str, str | None]]) -> list[str]:
    """The values of a tag's attributes that people read or hear; of an input that is to be seen also what stands in it."""
    seen = tag == "input" and ("type", "hidden") not in attrs
    return [value for name, value in attrs if value and (name in READ or (seen and name == "value"))]


# --- ids ----------------------------------------------------------------------------------------------------------------


def _calls(tree: nodes.Node) -> Iterator[nodes.Call]:
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "t":
            yield call


def _uses(tree: nodes.Node, name: str) -> Iterator[Use]:
    for call in _calls(tree):
        where = f"{name}:{call.lineno}"
        if len(call.args) != 1 or call.dyn_args or call.dyn_kwargs:
            raise Unclear(f'{where}: name one text, and write its variables out: t("desk-…", name=value)')
        given = frozenset(word.key for word in call.kwargs)
        yield Use(tuple(_ids(call.args[0], where)), where, given, given)


def _ids(node: nodes.Node, where: str) -> list[str]:
    match node:
        case nodes.Const(value=str(text)):
            return [text]
        case nodes.CondExpr(expr1=one, expr2=nodes.Node() as other):
            return _ids(one, where) + _ids(other, where)
        case nodes.Concat() if _pattern(node) in EXPANSIONS:
            return EXPANSIONS[_pattern(node)]()
    raise Unclear(
        f"{where}: can't tell which texts are named; write the id out, or add what it becomes to EXPANSIONS in tests/locale_ids.py"
    )


def _pattern(node: nodes.Concat) -> str:
    return "".join(part.value if isinstance(part, nodes.Const) else "{}" for part in node.nodes)


# --- words --------------------------------------------------------------------------------------------------------------


def _page(tree: nodes.Template) -> tuple[str, list[nodes.Expr]]:
    """The page with every branch of it, one sign of private use for each expression, and the expressions."""
    pieces: list[str] = []
    expressions: list[nodes.Expr] = []
    for output in tree.find_all(nodes.Output):
        for part in output.nodes:
            if isinstance(part, nodes.TemplateData):
                pieces.append(part.data)
            else:
                pieces.append(chr(FIRST_SIGN + len(expressions)))
                expressions.append(part)
    return "".join(pieces), expressions


class _Reader(HTMLParser):
    """Gathers what of a page is read: text, and the attributes in READ."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.texts += read_attributes(tag, attrs)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def _strings(node: nodes.Node) -> Iterator[str]:
    """The strings of an expression that it may write out: all but ids of texts, what is compared, and what chooses a look."""
    match node:
        case nodes.Const(value=str(text)):
            yield text
        case nodes.Compare() | nodes.Getattr() | nodes.Getitem():
            return
        case nodes.CondExpr(expr1=one, expr2=other):
            yield from _strings(one)
            yield from _strings(other) if other else ()
        case nodes.Call(node=nodes.Name(name=name), args=args, kwargs=words):
            for given in args[name == "t" :]:
                yield from _strings(given)
            for word in words:
                yield from () if name != "t" and word.key in SILENT else _strings(word.value)
        case _:
            for child in node.iter_child_nodes():
                yield from _strings(child)


def _letters(text: str) -> bool:
    return any(sign.isalpha() for sign in text)
