"""Functions that work on something that lives on. Made from docs/surface.json by `make generate`; do not edit."""

from attribution_core.generated.methods.of_b2b import JourneysB2b
from attribution_core.generated.methods.of_diagnosis import JourneysDiagnosis
from attribution_core.generated.methods.of_experiments import CreditsExperiments, JourneysExperiments
from attribution_core.generated.methods.of_influencers import JourneysInfluencers
from attribution_core.generated.methods.of_insights import CreditsInsights
from attribution_core.generated.methods.of_ledger import LedgerLedger
from attribution_core.generated.methods.of_ledger_reports import LedgerLedgerReports
from attribution_core.generated.methods.of_path_analytics import JourneysPathAnalytics
from attribution_core.generated.methods.of_pipeline import CreditsPipeline, JourneysPipeline
from attribution_core.generated.methods.of_report import JourneysReport
from attribution_core.generated.methods.of_sequences import JourneysSequences
from attribution_core.generated.methods.of_statistical import CreditsStatistical, JourneysStatistical
from attribution_core.generated.methods.of_velocity import JourneysVelocity


class JourneysMethods(
    JourneysStatistical,
    JourneysPathAnalytics,
    JourneysSequences,
    JourneysB2b,
    JourneysDiagnosis,
    JourneysExperiments,
    JourneysVelocity,
    JourneysReport,
    JourneysPipeline,
    JourneysInfluencers,
):
    """Functions that work on journeys, as methods."""

    __slots__ = ()


class CreditsMethods(CreditsStatistical, CreditsExperiments, CreditsInsights, CreditsPipeline):
    """Functions that work on credits, as methods."""

    __slots__ = ()


class LedgerMethods(LedgerLedger, LedgerLedgerReports):
    """Functions that work on a ledger, as methods."""

    __slots__ = ()
