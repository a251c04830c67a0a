"""Makes src/main/resources/org/tamga/brief/corridor/land.txt of world-atlas (Natural Earth 1:50m, public domain).

python3 brief/src/main/land/land.py page/node_modules/world-atlas/countries-50m.json > brief/src/main/resources/org/tamga/brief/corridor/land.txt

Arcs are simplified after Visvalingam and Whyatt (1993) with their ends kept, so that neighbours still fit; islands below
0.4 square degrees and Antarctica are left out. A line is "land" or "border" with points in hundredths of a degree,
longitude and latitude in turn; the first point is in full, the others are steps from the one before.
"""
import json, sys

LEAST = 0.025  # square degrees of a corner that is kept
ISLAND = 0.4

topology = json.load(open(sys.argv[1]))
scale, move = topology["transform"]["scale"], topology["transform"]["translate"]


def decoded(arc):
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * scale[0] + move[0], y * scale[1] + move[1]))
    return points


def corner(a, b, c):
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def simplified(points):
    points = list(points)
    while len(points) > 2:
        least = min(range(1, len(points) - 1), key=lambda k: corner(*points[k - 1 : k + 2]))
        if corner(*points[least - 1 : least + 2]) >= LEAST:
            break
        del points[least]
    return points


arcs = [simplified(decoded(a)) for a in topology["arcs"]]


def ring(indices):
    points = []
    for i in indices:
        arc = arcs[i] if i >= 0 else arcs[~i][::-1]
        points += arc if not points else arc[1:]
    return points


def area(points):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:]))) / 2


def printed(kind, points):
    whole = [(round(x * 100), round(y * 100)) for x, y in points]
    steps = [whole[0]] + [(b[0] - a[0], b[1] - a[1]) for a, b in zip(whole, whole[1:])]
    print(kind, " ".join(f"{x} {y}" for x, y in steps))


def polygons(geometry):
    return geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]] if geometry["type"] == "Polygon" else []


for land in topology["objects"]["land"]["geometries"]:
    for polygon in polygons(land):
        for r in polygon:
            points = ring(r)
            if len(points) > 3 and area(points) >= ISLAND and max(y for _, y in points) > -60:
                printed("land", points)

used = {}
for country in topology["objects"]["countries"]["geometries"]:
    for i in {i if i >= 0 else ~i for p in polygons(country) for r in p for i in r}:
        used[i] = used.get(i, 0) + 1
for i in sorted(i for i, n in used.items() if n == 2):
    printed("border", arcs[i])
