// Runs every case inside the browser, and leaves the results where the runner finds them.
import { allCases, conform, realmCases } from "/bindings-node/test/all-cases.mjs";
import { workerCases } from "/bindings-wasm/test/worker-cases.mjs";

const withWorker = new URL(location.href).searchParams.has("worker");
const ac = await import(`/bindings-wasm/dist/${withWorker ? "worker/index.js" : "index.js"}`);
const lite = await import("/bindings-wasm/dist/lite/index.js");

const results = [];
async function run(name, work) {
  try {
    await work();
    results.push({ name });
  } catch (error) {
    results.push({ name, error: String(error?.stack ?? error) });
  }
}

for (const [name, work] of Object.entries(allCases)) await run(name, () => work(ac));
// A frame has a `Date`, a `Set` and typed arrays of its own.
const frame = document.body.appendChild(document.createElement("iframe")).contentWindow;
for (const [name, work] of Object.entries(realmCases)) {
  await run(name, () => {
    if (frame.Date === Date) throw new Error("the frame is no realm of its own");
    return work(ac, frame);
  });
}

const files = await (await fetch("/files")).json();
await run("there are conformance cases", () => {
  if (files.length === 0) throw new Error("no file was found");
});
// Calls that need rooms of the full module.
const ofFull = new Set(["credit", "economics", "ledger", "method", "plan", "roi", "transitions"]);
/** True for a case that the small module cannot run: its call, its rows, its models or its rules are of the full one. */
function needsFull({ call, arguments: given, error }, data) {
  const rows = typeof given.data === "string" ? data?.[given.data] : given;
  const ofLinks = ["channels", "promo_codes", "buyers"].some((rule) => given.rules?.[rule] !== undefined);
  const statistical = /"(hazard|logistic|probabilistic)"/.test(JSON.stringify(given));
  return ofFull.has(call) || ofLinks || statistical || rows?.opportunities !== undefined || Boolean(error?.detail.includes("b2b_"));
}
let leftOut = 0;
if (!withWorker) await run("the small module has its own functions, and no others", () => {
  const missing = Object.keys(ac).filter((name) => !(name in lite)).sort();
  const full = [
    "Ledger,adstockValues,allocate,allocateDraws,apportion,auditLinks,b2bModelInfo,bootstrapCurve,brandedSearch",
    "calibrateConfidence,classifyVisits,crmMapping,cuped,curveValues,dealsDemo,decideRegistration,demo,describeRule",
    "detectPartnerFields,duplicateRegistrations,efficientFrontier,evaluatePlan,evaluateRules,expireRegistrations",
    "exposureInfluence,fitCurve,groupChannel,inferTouches,leadTiers,lift,liftSampleSize,lists,mapCrm,matchAccounts",
    "mergeTimingSummaries,metric,money,nearDuplicates,parseLink,partnerAnalytics,partnerEvidence,partnerFigures",
    "partnerHealth,partnerShares,planFlight,promoTouches,proportional,registerDeal,registrationConflicts",
    "registrationEvidence,registrationQueue,ruleTemplates,runWorkflow,scenario,scenarioTruth,simulateActivities",
    "simulateDeals,simulateLog,simulateRules,simulateScenario,simulateScenarioActivities,simulateScenarioDeals",
    "stitchIdentities,validateRules,verifyProof,workflowTemplates",
  ].join();
  if (missing.join() !== full) throw new Error(`not in the small module: ${missing}`);
  for (const method of ["roi", "plan"]) {
    if (method in lite.Credits.prototype || !(method in ac.Credits.prototype)) throw new Error(`${method} of credits`);
  }
  if ("fromWeights" in lite.Credits || !("fromWeights" in ac.Credits)) throw new Error("weights from elsewhere");
  if ("fromTransitions" in lite.FittedModel || !("fromTransitions" in ac.FittedModel)) throw new Error("transitions from elsewhere");
  if ("fromBytes" in lite.Journeys || !("fromBytes" in ac.Journeys)) throw new Error("bytes of journeys");
  if ("fromDeals" in lite.Journeys || !("fromDeals" in ac.Journeys)) throw new Error("journeys of deals");
  if ("openPipeline" in lite.Journeys.prototype || !("openPipeline" in ac.Journeys.prototype)) throw new Error("open pipeline");
});
for (const file of files) {
  const { data, cases: all } = await (await fetch(`/attribution-core/tests/conformance/${file}`)).json();
  for (const one of all) {
    await run(`${file}: ${one.name}`, () => conform(ac, one, data ?? {}));
    if (withWorker) continue;
    if (needsFull(one, data)) leftOut++;
    else await run(`${file}, small module: ${one.name}`, () => conform(lite, one, data ?? {}));
  }
}
if (withWorker) for (const [name, work] of Object.entries(workerCases)) await run(name, () => work(ac));
globalThis.leftOut = leftOut;
globalThis.results = results;
