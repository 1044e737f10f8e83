"""Draws of replicates a second time, from their description: splitmix64 for what a thing draws by, ChaCha8 beyond."""

from __future__ import annotations

import math
from collections.abc import Iterator

MASK = (1 << 64) - 1
GOLDEN = 0x9E3779B97F4A7C15
APART = 0xD1B54A32D192ED03
LANES = 16
"""So many replicates draw at once."""


def mixed(bits: int) -> int:
    """The finaliser of splitmix64."""
    bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9 & MASK
    bits = (bits ^ bits >> 27) * 0x94D049BB133111EB & MASK
    return bits ^ bits >> 31


def fnv(text: str) -> int:
    """FNV-1a."""
    hashed = 0xCBF29CE484222325
    for byte in text.encode():
        hashed = (hashed ^ byte) * 0x100000001B3 & MASK
    return hashed


def chacha8(seed: int) -> Iterator[int]:
    """64 bits at a time of ChaCha with eight rounds, under a key that a PCG32 makes of the seed."""
    words = []
    state = seed
    for _ in range(8):
        state = (state * 0x5851F42D4C957F2D + 0xA17654E46FBE17F3) & MASK
        shifted, turn = ((state >> 18) ^ state) >> 27 & 0xFFFFFFFF, state >> 59
        words.append((shifted >> turn | shifted << (32 - turn)) & 0xFFFFFFFF)
    counter = 0
    while True:
        start = [0x61707865, 0x3320646E, 0x79622D32, 0x6B206574, *words]
        start += [counter & 0xFFFFFFFF, counter >> 32, 0, 0]
        x = list(start)

        def quarter(a: int, b: int, c: int, d: int, x: list[int] = x) -> None:
            for first, second, turned, by in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
                x[first] = (x[first] + x[second]) & 0xFFFFFFFF
                bits = x[turned] ^ x[first]
                x[turned] = (bits << by | bits >> (32 - by)) & 0xFFFFFFFF

        for _ in range(4):
            for i in range(4):
                quarter(i, 4 + i, 8 + i, 12 + i)
            for i in range(4):
                quarter(i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4)
        block = [(a + b) & 0xFFFFFFFF for a, b in zip(x, start, strict=True)]
        yield from (block[i] | block[i + 1] << 32 for i in range(0, 16, 2))
        counter += 1


def by_rejection(seed: int, mean: float) -> int:
    """Hörmann's transformed rejection, PTRS, for means of 10 and more."""
    uniform = (bits / 2**53 for bits in (word >> 11 for word in chacha8(seed)))
    b = 0.931 + 2.53 * math.sqrt(mean)
    a = -0.059 + 0.02483 * b
    inverse_alpha, v_r = 1.1239 + 1.1328 / (b - 3.4), 0.9277 - 3.6224 / (b - 2.0)
    while True:
        u, v = next(uniform) - 0.5, next(uniform)
        us = 0.5 - abs(u)
        count = math.floor((2.0 * a / us + b) * u + mean + 0.43)
        if us >= 0.07 and v <= v_r:
            return count
        if count < 0 or (us < 0.013 and v > us):
            continue
        left = math.log(v) + math.log(inverse_alpha) - math.log(a / (us * us) + b)
        if left <= count * math.log(mean) - mean - math.lgamma(count + 1):
            return count


def thresholds(mean: int) -> list[int]:
    """The probabilities of at most 0, 1, 2, … in 53 bits."""
    found: list[int] = []
    at_most, probability = 0.0, math.exp(-mean)
    while at_most < 1.0 and probability > 2.0**-53:
        at_most += probability
        found.append(int(at_most * 2**53))
        probability *= mean / len(found)
    return found


def poisson(seed: int, replicate: int, thing: int, mean: int) -> int:
    """Poisson count in a replicate of a thing that stands for ``mean`` others."""
    block, lane = divmod(replicate, LANES)
    key = mixed(mixed(seed + GOLDEN & MASK) ^ block * GOLDEN & MASK)
    own = key + thing * GOLDEN & MASK
    more = mixed(mixed(own) + GOLDEN * (lane + 1) & MASK)
    if mean >= 32:
        return by_rejection(more, float(mean))
    word, place = divmod(lane, 4)
    bits = mixed(own ^ word * APART & MASK) >> 16 * place & 0x7FFF
    return sum(bits << 38 | more >> 26 >= at_most for at_most in thresholds(mean))
