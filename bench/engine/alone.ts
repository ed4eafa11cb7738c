// One candidate on one hostile page, in a process of its own: prints seconds of CPU and the highest memory.
import { allCandidates } from './candidates.ts';
import { HOSTILE } from './pages.ts';

const [name, page = ''] = process.argv.slice(2);
const candidate = (await allCandidates()).find((one) => one.name === name);
const text = HOSTILE[page]?.();
if (!candidate || text === undefined) throw new Error(`no candidate ${name}, or no page ${page}`);
candidate.prepare?.(text);
const start = process.cpuUsage();
await candidate.run(text);
const { user, system } = process.cpuUsage(start);
const memory = process.resourceUsage().maxRSS / 1024;
console.log(`${((user + system) / 1e6).toFixed(1)} s, ${memory.toFixed(0)} MB`);
