"""Types and functions of the library. Made from docs/surface.json by `make generate`; do not edit."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from attribution_core.generated.functions import (
        adstock_values,
        allocate,
        allocate_draws,
        apportion,
        bootstrap_curve,
        curve_values,
        efficient_frontier,
        evaluate_plan,
        fit_curve,
        money,
        plan_flight,
        proportional,
    )
else:

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from attribution_core.generated import functions

        return getattr(functions, name)


__all__ = [
    "adstock_values",
    "allocate",
    "allocate_draws",
    "apportion",
    "bootstrap_curve",
    "curve_values",
    "efficient_frontier",
    "evaluate_plan",
    "fit_curve",
    "money",
    "plan_flight",
    "proportional",
]
