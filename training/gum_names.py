"""GUM's entity layer turned into names as UNER has them.

GUM marks whole noun phrases, nested, common and proper alike. A name is kept for a mention whose head is a proper
noun: the head with the words that build the name (compounds, flat parts, "of" phrases of proper nouns), without
article, title or apposition. Of names inside one another the longest stays ("Durham University", not "Durham").
"""
import re
from .treebank import MASK, NAMES

KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
TITLES = set("""mr mrs ms miss dr prof professor president senator sen rep representative governor gov mayor king queen
prince princess sir lord lady pope general gen colonel col captain capt major maj lieutenant lt sergeant sgt minister
premier chancellor secretary ambassador judge justice chief director chairman saint st father fr reverend rev bishop
archbishop cardinal emperor empress duke count congressman congresswoman vice prime deputy attorney speaker chair
chairwoman chairperson ceo cfo coo member members architect representative undersecretary home shadow acting special emeritus
uncle aunt mom dad grandma brother sister mother father cheikh detective officer inspector commander admiral coach
head leader founder editor author rabbi imam ayatollah shah sultan emir tsar czar baron earl madam dame""".split())
_PARTS = {"flat", "compound", "goeswith", "nummod", "amod", "nmod", "fixed", "case", "punct", "advmod"}
_JOINING = {"conj", "cc"}           # only organisations join words: "Food and Drug Administration", not "Tulsa and York"
_APART = {"in", "at", "from", "on", "to", "by", "with", "near"}      # "University of Bath in England"
_BRACKET = re.compile(r"\(([^()]+?)(\))?(?=[()]|$)|([^()]+)\)")


def mentions(rows):
    """(start, end, type, identity) of the mentions that lie within one sentence; end is inclusive."""
    open_at, out = [], []
    for at, row in enumerate(rows):
        value = next((v[7:] for v in row[9].split("|") if v.startswith("Entity=")), "")
        for opening, closed, closing in _BRACKET.findall(value):
            if opening:
                fields = opening.split("-")
                identity = opening.split("-", 6)[6] if len(fields) > 6 else ""
                item = (fields[0], fields[1] if len(fields) > 1 else "", at, identity)
                if closed:
                    out.append((at, at, item[1], identity))
                else:
                    open_at.append(item)
            elif closing:
                for item in reversed(open_at):
                    if item[0] == closing:
                        open_at.remove(item)
                        out.append((item[2], at, item[1], item[3]))
                        break
    return out


def _head(rows, start, end):
    for at in range(start, end + 1):
        outer = int(rows[at][6]) - 1
        if not start <= outer <= end:
            return at
    return start


def _is_part(rows, at, kind, head):
    """Whether a dependent of a name's word belongs to the name."""
    row = rows[at]
    relation = row[7].split(":")[0]
    if relation == "det":
        return at > head
    if relation == "nmod" and kind == "person" and row[3] != "PROPN":
        return False
    if relation == "nmod" and kind == "person" and any(r[6] == row[0] and r[7] == "case" for r in rows):
        return False                # "Wong Kwok-kin of the FTU", "Chair of the House"
    if row[7] == "nmod:poss" or row[1] in (",", ";", "(", ")", "/") or \
            not (relation in _PARTS or relation in _JOINING and kind == "organization"):
        return False
    if relation == "nmod" and any(r[6] == row[0] and r[7] == "case" and r[1].lower() in _APART for r in rows):
        return False
    return row[3] in ("PROPN", "ADP", "CCONJ", "PUNCT", "PART") or row[4] in ("NNP", "NNPS") or \
        (relation in ("amod", "compound", "flat", "nummod") and row[1][:1].isupper())


def _name_span(rows, start, end, head, kind):
    """Extent of the name around a head: its building dependents, as one unbroken run of words."""
    inside, grew = {head}, True
    while grew:
        grew = False
        for at in range(start, end + 1):
            if at not in inside and int(rows[at][6]) - 1 in inside and _is_part(rows, at, kind, head):
                inside.add(at)
                grew = True
    first = last = head
    while first - 1 >= start and first - 1 in inside:
        first -= 1
    while last + 1 <= end and last + 1 in inside:
        last += 1
    while first < last and rows[first][3] in ("ADP", "PUNCT", "CCONJ", "PART", "DET"):
        first += 1
    while first < last and rows[last][3] in ("ADP", "PUNCT", "CCONJ", "PART", "DET"):
        last -= 1
    while kind == "person" and first < last and rows[first][1].lower().strip(".") in TITLES:
        first += 1
    return first, last


def _label(rows, first, last, kind, identity, places):
    """PER, ORG, LOC, OTH, "" (no name after all) or None (doubtful: no loss)."""
    words = [r[1] for r in rows[first:last + 1]]
    if kind == "time" or all(w.lower().strip(".") in TITLES for w in words):
        return ""
    if kind == "person" and rows[last][4] == "NNPS":
        return "OTH"                # a people: "Germans"
    if kind == "organization" and " ".join(words) in places:
        return None                 # "Sweden" as a state: UNER calls it a place
    return KINDS.get(kind) or ("OTH" if identity else None)


def names(rows, places=frozenset()):
    """Ids of NAMES for a GUM sentence's words; `places` are names that UNER knows as places. MASK where doubtful."""
    found = []
    for start, end, kind, identity in mentions(rows):
        head = _head(rows, start, end)
        if rows[head][3] == "PROPN":
            first, last = _name_span(rows, start, end, head, kind)
            found.append((first, last, _label(rows, first, last, kind, identity, places)))
    found.sort(key=lambda f: f[0] - f[1])
    out, taken = [0] * len(rows), [False] * len(rows)
    for first, last, kind in found:
        if any(taken[first:last + 1]):
            continue
        for at in range(first, last + 1):
            taken[at] = True
            if kind != "":
                out[at] = MASK if kind is None else NAMES.index(("B-" if at == first else "I-") + kind)
    for at, row in enumerate(rows):
        if row[3] == "PROPN" and not taken[at] and row[1].lower().strip(".") not in TITLES:
            out[at] = MASK
    return out
