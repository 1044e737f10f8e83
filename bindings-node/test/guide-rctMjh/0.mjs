import { allocate, curveValues, fitCurve } from "attribution-core";

const { curve } = fitCurve({ spend: [900, 2100, 4500, 8200], response: [5300, 10_100, 16_900, 22_600] }, { family: "michaelis_menten" });
const best = allocate({ channels: [{ id: "search", curve }], budget: 5000 });
console.log(best.channels[0].spend, curveValues(curve, { spends: [5000] }).marginal);
