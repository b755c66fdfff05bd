"""Intervals and changes of the conformance vectors, computed apart from the crate.

Follows docs/method.md for one instrument: a geometric root over the
dimensions a (a-1, a-2) and b (b-1, b-2), items of five levels, equal weights.
Run it to see the figures that vectors.json holds.
"""

import math

MASK = (1 << 64) - 1


class Pcg32:
    """PCG XSH-RR 64/32, https://www.pcg-random.org, with a state and a stream."""

    def __init__(self, state, stream):
        self.increment = ((stream << 1) | 1) & MASK
        self.state = 0
        self.next()
        self.state = (self.state + state) & MASK
        self.next()

    def next(self):
        old = self.state
        self.state = (old * 6364136223846793005 + self.increment) & MASK
        shifted = (((old >> 18) ^ old) >> 27) & 0xFFFFFFFF
        turn = old >> 59
        return ((shifted >> turn) | (shifted << (-turn & 31))) & 0xFFFFFFFF


def quantile(values, p):
    """Type 7."""
    values = sorted(values)
    rank = (len(values) - 1) * p
    low, high = math.floor(rank), math.ceil(rank)
    return values[low] + (rank - low) * (values[high] - values[low])


def interval(values):
    return [quantile(values, 0.05), quantile(values, 0.95)]


def score(weights, u):
    """Index, a and b. Weights in tree order: all, a, a-1, a-2, b, b-1, b-2."""
    a = (weights[2] * u[0] + weights[3] * u[1]) / (weights[2] + weights[3])
    b = (weights[5] * u[2] + weights[6] * u[3]) / (weights[5] + weights[6])
    logs = weights[1] * math.log((1 + 99 * a) / 100) + weights[4] * math.log((1 + 99 * b) / 100)
    mean = math.exp(logs / (weights[1] + weights[4]))
    return 100 * (mean - 0.01) / 0.99, 100 * a, 100 * b


def band(index, a, b):
    for start, floor, name in [(75, 50, "maju"), (50, 25, "dinamis"), (25, 0, "pemula")]:
        if index >= start - 1e-9 and min(a, b) >= floor - 1e-9:
            return name
    return "sentra"


def values(people):
    return [sum(person[item] for person in people) / len(people) / 4 for item in range(4)]


def draw_weights(generator):
    return [1 + 0.25 * (2 * ((generator.next() + 0.5) / 2**32) - 1) for _ in range(7)]


def draw_people(generator, people):
    if len(people) < 3:
        return people
    return [people[(generator.next() * len(people)) >> 32] for _ in people]


def intervals(people, seed=1, draws=1000):
    """Scores, intervals of index, a and b, band stability, band."""
    base = score([1] * 7, values(people))
    weights, members = Pcg32(seed, 1), Pcg32(~seed & MASK, 2)
    drawn = []
    for _ in range(draws):
        w = draw_weights(weights)
        drawn.append(score(w, values(draw_people(members, people))))
    stable = sum(band(*s) == band(*base) for s in drawn) / draws
    index, a, b = zip(*drawn)
    return base, interval(index), interval(a), interval(b), stable, band(*base)


def change(before, after, seed=1, draws=1000):
    """Difference of the index, and its interval."""
    weights = Pcg32(seed, 1)
    members = [Pcg32(~seed & MASK, 2), Pcg32(~seed & MASK, 3)]
    drawn = []
    for _ in range(draws):
        w = draw_weights(weights)
        rounds = [
            score(w, values(draw_people(generator, people)))[0]
            for generator, people in zip(members, (before, after))
        ]
        drawn.append(rounds[1] - rounds[0])
    base = score([1] * 7, values(after))[0] - score([1] * 7, values(before))[0]
    return base, *interval(drawn)


if __name__ == "__main__":
    four = [(4, 2, 0, 1), (3, 3, 1, 1), (2, 4, 2, 0), (4, 4, 1, 2)]
    for people, seed in [([(1, 3, 0, 4)], 1), ([(4, 2, 0, 1)], 1), (four, 1), (four, 7)]:
        print(people, seed, *intervals(people, seed), sep="\n  ")
    later = [(4, 3, 1, 1), (3, 3, 1, 2), (2, 4, 2, 1), (4, 4, 1, 2)]
    for before, after in [([(1, 1, 2, 2)], [(2, 1, 2, 2)]), (four, later)]:
        print(before, after, *change(before, after), sep="\n  ")
