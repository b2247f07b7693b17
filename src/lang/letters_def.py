"""Writes letters.def: what CPython 3.11 (Unicode 14) knows of code points.

python3 src/lang/letters_def.py > src/lang/letters.def
"""
import sys
import unicodedata

POINTS = range(0x110000)


def ranges(holds):
    found = []
    for point in POINTS:
        if not holds(chr(point)):
            continue
        if found and found[-1][1] == point - 1:
            found[-1][1] = point
        else:
            found.append([point, point])
    return found


def shifts(change, usual):
    """Rows (first, last, stride, distance) of those that become one other than what `usual` says."""
    changed = ((point, change(chr(point))) for point in POINTS)
    pairs = [(point, ord(made) - point) for point, made in changed if len(made) == 1 and made != usual(chr(point))]
    rows, at = [], 0
    while at < len(pairs):
        best, stride = at, 1
        for step in (1, 2):
            end = at
            while end + 1 < len(pairs) and pairs[end + 1] == (pairs[end][0] + step, pairs[at][1]):
                end += 1
            if end > best:
                best, stride = end, step
        rows.append((pairs[at][0], pairs[best][0], stride, pairs[at][1]))
        at = best + 1
    return rows


def is_ignorable(c):
    """Unicode's Case_Ignorable, seen by how a capital sigma behind it is made small."""
    return ("A" + c + "\u03a3").lower()[-1] == "\u03c2" and ("." + c + "\u03a3").lower()[-1] == "\u03c3"


def write(name, rows, per_line):
    print(f"\n#ifdef {name}")
    for i in range(0, len(rows), per_line):
        print(" ".join(f"{name}({', '.join(row)})" for row in rows[i : i + per_line]))
    print(f"#endif\n#undef {name}")


def spans(holds):
    return [(f"{a:#x}", f"{b:#x}") for a, b in ranges(holds)]


def moves(change, usual=lambda c: c):
    return [(f"{a:#x}", f"{b:#x}", str(stride), str(by)) for a, b, stride, by in shifts(change, usual)]


def many(change):
    rows = []
    for point in POINTS:
        made = change(chr(point))
        if len(made) > 1:
            rows.append((f"{point:#x}", *(f"{ord(c):#x}" for c in (made + "\0\0")[:3])))
    return rows


def main():
    assert unicodedata.unidata_version == "14.0.0", sys.version
    print("// What CPython 3.11 (Unicode 14) knows of code points, in rising order: written by letters_def.py.")
    print("// NAME(first, last): these have the quality. NAME(first, last, stride, distance): each that many on,")
    print("// from first to last, becomes the one that stands so far on. NAME(point, one, two, three): becomes several.")
    write("SMALL", moves(str.lower), 4)
    write("CAPITAL", moves(str.upper), 4)
    write("TITLE", moves(str.title, str.upper), 4)
    write("CAPITALS", many(str.upper), 4)
    write("TITLES", many(str.title), 4)
    write("IS_CAPITAL", spans(lambda c: c.isupper() and c.lower() == c), 6)
    write("IS_TITLE", spans(lambda c: c.istitle() and not c.isupper()), 6)
    write("IS_SMALL", spans(lambda c: c.islower() and c.upper() == c), 6)
    write("IS_IGNORABLE", spans(is_ignorable), 6)
    write("IS_LETTER", spans(str.isalpha), 6)
    write("IS_DECIMAL", spans(str.isdecimal), 6)
    write("IS_DIGIT", spans(lambda c: c.isdigit() and not c.isdecimal()), 6)
    write("IS_NUMERIC", spans(lambda c: c.isnumeric() and not c.isdigit()), 6)
    write("IS_HIDDEN", spans(lambda c: not c.isprintable()), 6)


main()
