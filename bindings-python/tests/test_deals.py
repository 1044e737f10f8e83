"""Journeys of deals: the tables of a CRM beside touches, against a second way that is written without the library."""

from __future__ import annotations

import datetime as dt
import pickle
import random
from typing import Any

import attribution_core as ac
import polars as pl
import pytest

TOUCHES: list[dict[str, Any]] = [
    {
        "account": "acme",
        "lead": "ann",
        "at": "2026-03-12T12:00:00Z",
        "channel": "webinar",
        "kind": "webinar_attendance",
    },
    {"account": "acme", "lead": "bob", "at": "2026-04-11T12:00:00Z", "channel": "sales", "kind": "demo_request"},
    {"account": "other", "lead": "eve", "at": "2026-04-01T12:00:00Z", "channel": "search", "kind": "website_visit"},
]
OPPORTUNITIES = [
    {
        "id": "d-1",
        "account": "acme",
        "status": "won",
        "amount": 900.0,
        "created_at": "2026-01-01",
        "closed_at": "2026-04-11",
    },
    {
        "id": "d-2",
        "account": "acme",
        "status": "lost",
        "amount": 500.0,
        "created_at": "2026-01-01",
        "closed_at": "2026-03-31",
    },
    {
        "id": "d-3",
        "account": "acme",
        "status": "open",
        "amount": 400.0,
        "created_at": "2026-02-01",
        "probability": 0.25,
    },
]
LEADS = [{"id": "ann", "account": "acme", "lead_score": 80}, {"id": "bob", "account": "acme", "tier": "B"}]


def deals(**more: Any) -> ac.Journeys:
    return ac.Journeys(TOUCHES, opportunities=OPPORTUNITIES, leads=LEADS, **more)


def test_won_deals_convert_lost_ones_are_null_and_open_ones_apart() -> None:
    journeys = deals()
    assert (len(journeys), journeys.converting) == (3, 1)  # d-1, then d-2 and the account without a deal
    report = journeys.report
    assert (report.rows, report.value, report.conversions) == (8, 900.0, 1)
    assert report.touches == report.touches_used + sum(report.touches_set_aside.to_dict().values()) == 3
    found = report.deals
    assert (found.won, found.lost, found.open, found.lost_with_touch, found.open_with_touch) == (1, 1, 1, 1, 1)
    pipeline = journeys.open_pipeline
    assert pipeline is not None
    assert pipeline.report.value == 100.0
    assert pipeline.open_pipeline is None
    assert pickle.loads(pickle.dumps(journeys)).open_pipeline.report == pipeline.report


def test_frames_and_dicts_give_the_same() -> None:
    def moments(frame: pl.DataFrame, *columns: str) -> pl.DataFrame:
        return frame.with_columns(pl.col(*columns).str.to_datetime(time_zone="UTC"))

    touches = moments(pl.DataFrame(TOUCHES), "at")
    opportunities = pl.DataFrame(OPPORTUNITIES).with_columns(pl.col("created_at", "closed_at").str.to_date())
    of_frames = ac.Journeys(touches, opportunities=opportunities, leads=pl.DataFrame(LEADS))
    assert of_frames.report == deals().report
    assert of_frames.b2b_factors() == deals().b2b_factors()
    of_pandas = ac.Journeys(touches.to_pandas(), opportunities=opportunities.to_pandas(), leads=LEADS)
    assert of_pandas.b2b_factors() == deals().b2b_factors()


def test_an_export_goes_in_with_its_own_headers() -> None:
    headers = {
        "id": "Id",
        "account": "AccountId",
        "amount": "Amount",
        "created_at": "CreatedDate",
        "closed_at": "CloseDate",
    }
    export = [
        {headers.get(name, name): value for name, value in row.items()} | {"Owner": "me"} for row in OPPORTUNITIES
    ]
    journeys = ac.Journeys(TOUCHES, opportunities=export, leads=LEADS, columns={"opportunities": headers})
    assert journeys.b2b_factors() == deals().b2b_factors()
    assert journeys.report.columns_ignored == ["opportunities.Owner"]
    with pytest.raises(ac.AttributionError, match="CloseDte") as raised:
        ac.Journeys(TOUCHES, opportunities=export, columns={"opportunities": {"closed_at": "CloseDte"}})
    assert (raised.value.code, raised.value.path) == ("MISSING_DATA", "columns.opportunities.closed_at")


@pytest.mark.parametrize(
    ("rows", "path", "words"),
    [
        ({"status": "signed"}, "opportunities[0].status", "expected `open`, `won` or `lost`"),
        ({"amount": -1}, "opportunities[0].amount", "0 or more"),
        ({"amount": "much"}, "opportunities[0].amount", "number"),
        ({"closed_at": "soon"}, "opportunities[0].closed_at", "expected a time"),
        ({"closed_at": None, "created_at": None}, "opportunities[0].closed_at", "expected the moment"),
        ({"id": None}, "opportunities[0].id", "expected text"),
        ({"currency": "EURO"}, "opportunities[0].currency", "currency"),
    ],
)
def test_wrong_cells_have_an_address(rows: dict[str, Any], path: str, words: str) -> None:
    with pytest.raises(ac.AttributionError, match=words) as raised:
        ac.Journeys(TOUCHES, opportunities=[OPPORTUNITIES[0] | rows])
    assert raised.value.path == path
    collected = ac.Journeys(TOUCHES, opportunities=[OPPORTUNITIES[0] | rows, OPPORTUNITIES[1]], validation="collect")
    report = collected.report
    assert [one.path for one in report.rejected] == [path]
    assert (report.deals.opportunities, report.deals.opportunities_rejected, report.deals.lost) == (2, 1, 1)


def test_tables_that_do_not_go_together_are_refused() -> None:
    for given, path in (
        ({}, "conversions"),
        ({"leads": LEADS}, "opportunities"),
        ({"opportunities": OPPORTUNITIES, "conversions": []}, "conversions"),
    ):
        with pytest.raises(ac.AttributionError) as raised:
            ac.Journeys(TOUCHES, **given)  # type: ignore[arg-type]
        assert raised.value.path == path


def test_models_need_no_deals_but_deal_facts_do() -> None:
    plain = ac.Journeys(
        [{"journey": "ann", "at": "2026-01-01", "channel": "search", "kind": "referral"}],
        [{"journey": "ann", "at": "2026-01-02", "value": 10}],
    )
    assert plain.attribute("b2b").by("channel").to_dicts()[0]["value"] == 10
    with pytest.raises(ac.AttributionError, match="journeys of deals"):
        plain.deal_facts()


def _rows(seed: int) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    draw = random.Random(seed)
    start = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)

    def day(last: int) -> str:
        return (start + dt.timedelta(days=draw.randrange(last), hours=12)).isoformat()

    touches = [
        {
            "account": draw.choice(["a", "b", None]),
            "lead": draw.choice(["x", "y", None]),
            "at": day(90),
            "channel": draw.choice(["search", "email"]),
            "engagement": draw.choice([None, 20, 80]),
        }
        for _ in range(draw.randrange(12))
    ]
    opportunities = [
        {
            "id": f"d-{row}",
            "account": draw.choice(["a", "b"]),
            "status": draw.choice(["won", "lost", "open"]),
            "amount": draw.randrange(100),
            "created_at": start.isoformat(),
            "closed_at": day(90),
        }
        for row in range(draw.randrange(1, 5))
    ]
    return touches, opportunities


@pytest.mark.parametrize("seed", range(150))
def test_touches_of_accounts_are_those_of_trying_each(seed: int) -> None:
    touches, opportunities = _rows(seed)
    expected = []
    for deal in opportunities:
        closed = dt.datetime.fromisoformat(deal["closed_at"])
        own = [
            (dt.datetime.fromisoformat(touch["at"]), row)
            for row, touch in enumerate(touches)
            if touch["account"] == deal["account"] and dt.datetime.fromisoformat(touch["at"]) <= closed
        ]
        if deal["status"] == "won":
            expected += [(deal["id"], row) for _, row in sorted(own)]
    found = [(line.opportunity, line.row) for line in ac.Journeys(touches, opportunities=opportunities).b2b_factors()]
    assert found == expected


def test_rows_that_are_refused_are_counted_as_given() -> None:
    bad = [{"id": f"l-{row}", "lead_score": -1} for row in range(5)]
    report = ac.Journeys(TOUCHES[:1], opportunities=OPPORTUNITIES[:1], leads=bad, validation="collect").report
    assert (report.rows, report.rows_rejected, report.deals.leads) == (7, 5, 5)


def test_a_column_of_numbers_without_any_is_no_column_of_times() -> None:
    frame = pl.DataFrame({"id": ["d"], "account": ["acme"], "closed_at": [float("nan")]}).to_pandas()
    assert ac.Journeys(TOUCHES, opportunities=frame).report.deals.open == 1


def test_touches_of_accounts_without_a_deal_are_no_cost_of_deals() -> None:
    touches = [
        {"account": "acme", "at": "2026-02-01", "channel": "s", "cost": 5},
        {"account": "nobody", "at": "2026-02-01", "channel": "e", "cost": 7.5},
    ]
    credits = ac.Journeys(touches, opportunities=OPPORTUNITIES[:1]).attribute("linear")
    assert credits.channel_insights().cost == 5
    left_out = credits.channel_insights(spend={"s": 9}, filter={"accounts": ["acme"]})
    assert (left_out.spend_left_out, left_out.cost) == (True, 5)


def test_every_deal_can_be_explained_by_its_id() -> None:
    more = {**OPPORTUNITIES[0], "id": "d-9", "amount": 50.0}
    journeys = ac.Journeys(TOUCHES, opportunities=[*OPPORTUNITIES, more])
    assert journeys.explain("d-9", "b2b").value == 50
    explained = journeys.explain("d-9", "b2b_account", committee="per_stakeholder")
    assert all(" / " in touch.arithmetic[0] for touch in explained.touches)


def test_multipliers_have_a_limit() -> None:
    with pytest.raises(ac.AttributionError, match="1000000") as raised:
        deals().b2b_factors(config={"touch_types": {"referral": 1e200}})
    assert raised.value.path == "config.touch_types.referral"


def test_tables_of_the_demo_go_in_as_they_are() -> None:
    demo = ac.deals_demo()
    tables = demo.to_dict()
    as_of, touches = tables.pop("as_of"), tables.pop("touchpoints")
    journeys = ac.Journeys(
        demo.touchpoints,
        opportunities=demo.opportunities,
        leads=demo.leads,
        accounts=demo.accounts,
        contact_roles=demo.contact_roles,
        stage_changes=demo.stage_changes,
        as_of=demo.as_of,
    )
    assert journeys.b2b_factors() == ac.Journeys(touches, **tables, as_of=as_of).b2b_factors()
    with pytest.raises(ac.AttributionError, match="expected a column `at`"):
        ac.Journeys(journeys.report, opportunities=demo.opportunities)


def test_a_table_of_an_answer_prints_the_first_cells_of_its_columns() -> None:
    demo = ac.deals_demo()
    first = ", ".join(map(repr, demo.leads.id[:12]))
    assert f"id=[{first}, … {len(demo.leads.id):,} in all]" in repr(demo.leads)
    assert len(repr(demo)) < 20_000


def test_a_misspelt_table_is_answered_with_its_name() -> None:
    tables = ac.deals_demo().to_dict()
    touches, deals = tables["touchpoints"], tables["opportunities"]
    for name, near in [
        ("opportunites", "opportunities"),
        ("opportunity", "opportunities"),
        ("stage_changs", "stage_changes"),
        ("touchpoints", "touches"),
    ]:
        with pytest.raises(ac.AttributionError, match=f"did you mean {near}") as raised:
            ac.Journeys(touches, opportunities=deals, **{name: deals})
        assert (raised.value.code, raised.value.path) == ("INVALID_CONFIG", name)


def test_columns_of_deals_that_were_not_read_are_printed_and_told_where_amounts_are_missing() -> None:
    tables = ac.deals_demo().to_dict()
    amounts = tables["opportunities"].pop("amount")
    tables["opportunities"]["Deal Value"] = amounts
    report = ac.Journeys(tables["touchpoints"], opportunities=tables["opportunities"]).report
    note = next(note for note in report.notes if note.code == "NO_AMOUNT")
    assert note.path == "opportunities.amount"
    assert note.detail.endswith("; columns that were not read: Deal Value")
    assert "opportunities.Deal Value" in str(report)


def test_a_missing_column_of_a_crm_is_mapped_for_its_table_alone() -> None:
    touches = [{"account": "acme", "at": "2026-01-01", "channel": "email"}]
    with pytest.raises(ac.AttributionError) as raised:
        ac.Journeys(touches, opportunities=[{"number": "d1", "account": "acme"}])
    assert raised.value.detail.endswith('say so with columns: {"opportunities": {"id": "its header"}}')
    changes = [{"deal": "d1", "stage": "won", "at": "2026-01-01"}]
    with pytest.raises(ac.AttributionError) as raised:
        ac.Journeys(touches, opportunities=[{"id": "d1", "account": "acme"}], stage_changes=changes)
    assert raised.value.path == "stage_changes.opportunity"


def test_rows_among_the_answers_go_in_as_rows() -> None:
    redeemed = [{"promo_code": "MIRA10", "at": "2026-01-04T12:00:00Z", "journey": "ann"}]
    codes = [{"code": "MIRA10", "influencer": "mira", "channel": "Influencer"}]
    touches = ac.promo_touches(redeemed, codes).touches
    journeys = ac.Journeys(touches, [{"journey": "ann", "at": "2026-01-04T12:00:00Z", "value": 60.0}])
    assert journeys.attribute("linear").by("influencer").to_dicts()[0]["value"] == 60.0
