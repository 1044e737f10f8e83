"""Draws the pictures of docs/economics.md: `python docs/pictures/draw.py`, with the package installed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import attribution_core as ac

WIDTH, HEIGHT, LEFT, BOTTOM = 640, 300, 60, 40
Points = Sequence[tuple[float, float]]


def figure(
    name: str,
    title: str,
    x: str,
    y: str,
    most: tuple[float, float],
    lines: list[tuple[Points, str, str]],
) -> None:
    """Lines over two axes, each with its colour and its name beside its end."""

    def place(point: tuple[float, float]) -> str:
        across = LEFT + point[0] / most[0] * (WIDTH - LEFT - 130)
        up = HEIGHT - BOTTOM - point[1] / most[1] * (HEIGHT - BOTTOM - 30)
        return f"{across:.1f},{up:.1f}"

    drawn = []
    for points, colour, label in lines:
        drawn.append(
            f'<polyline points="{" ".join(map(place, points))}" fill="none" stroke="{colour}" stroke-width="2"/>'
        )
        across, up = place(points[-1]).split(",")
        drawn.append(
            f'<text x="{float(across) + 6:.1f}" y="{float(up) + 4:.1f}" fill="{colour}">{label}</text>'
        )
    floor, right = HEIGHT - BOTTOM, WIDTH - 130
    axes = f'<path d="M{LEFT},20 V{floor} H{right}" fill="none" stroke="#888"/>'
    words = (
        f'<text x="{LEFT}" y="14" font-weight="bold">{title}</text>'
        f'<text x="{right}" y="{floor + 28}" text-anchor="end">{x}</text>'
        f'<text x="{LEFT - 8}" y="{floor + 4}" text-anchor="end">0</text>'
        f'<text x="16" y="{floor - 60}" transform="rotate(-90 16 {floor - 60})">{y}</text>'
    )
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>{axes}{words}{"".join(drawn)}</svg>\n'
    )
    (Path(__file__).parent / name).write_text(text, encoding="utf-8")


def over(value: Callable[[float], float], most: float) -> Points:
    return [(most * step / 100, value(most * step / 100)) for step in range(101)]


def main() -> None:
    curve = ac.Curve("hill", beta=1000.0, half_sat=400.0, slope=4.0)
    touch = curve.max_average_spend
    top = curve.response(touch)

    def above(spend: float) -> float:
        return top * spend / touch if spend < touch else curve.response(spend)

    figure(
        "envelope.svg",
        "An S-curve and the least concave curve above it",
        "spend",
        "response",
        (1000, 1050),
        [
            (over(above, 1000), "#d97706", ""),
            (over(curve.response, 1000), "#2563eb", "hill, slope 4"),
        ],
    )
    channels = [
        {
            "id": "search",
            "curve": ac.Curve("hill", beta=300_000, half_sat=50_000, slope=3),
        },
        {
            "id": "social",
            "curve": ac.Curve("hill", beta=200_000, half_sat=30_000, slope=2),
        },
        {
            "id": "email",
            "curve": ac.Curve("hill", beta=60_000, half_sat=10_000, slope=1),
        },
    ]
    budgets = [2_000.0 * step for step in range(1, 101)]
    points = ac.efficient_frontier({"channels": channels}, budgets)
    best = [(point["budget"], point["response"]) for point in points]
    equal = [
        (b, ac.evaluate_plan({"channels": channels}, [b / 3] * 3).response)
        for b in budgets
    ]
    figure(
        "frontier.svg",
        "What a budget brings at best, and in equal parts",
        "budget",
        "response",
        (200_000, 500_000),
        [(best, "#2563eb", "best plan"), (equal, "#9ca3af", "equal parts")],
    )


if __name__ == "__main__":
    main()
