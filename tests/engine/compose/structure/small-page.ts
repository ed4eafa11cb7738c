// Small hand-made pages for the structure step: every raw line that is not blank is a unit of its own.
import type { Step } from '../../../../src/engine/compose/composition.ts';
import { STEPS } from '../../../../src/engine/compose/composition.ts';
import type { Line } from '../../../../src/engine/compose/measure.ts';
import { structure, type Structured } from '../../../../src/engine/compose/structure/index.ts';
import type { Unit } from '../../../../src/engine/compose/unit.ts';

export interface SmallPage {
  readonly raw: string;
  readonly lines: readonly Line[];
  readonly units: readonly Unit[];
}

export function smallPage(raw: string): SmallPage {
  const lines: Line[] = [];
  let [start, blanks] = [0, 0];
  for (const [row, full] of raw.split('\n').entries()) {
    const text = full.trim();
    const at = start + full.indexOf(text);
    if (text === '') blanks += 1;
    else {
      const facts = {
        width: 2 * text.length,
        indent: 0,
        ending: 'other',
        spaced: 0,
        glued: false,
        newSheet: false,
      } as const;
      lines.push({ index: lines.length, row, start: at, end: at + text.length, text, blanksBefore: blanks, ...facts });
      blanks = 0;
    }
    start += full.length + 1;
  }
  return { raw, lines, units: lines.map((line) => unitOf(line, lines[line.index + 1]?.blanksBefore ?? 0)) };
}

const unitOf = (line: Line, blanksAfter: number): Unit => ({
  text: line.text,
  origin: Int32Array.from(line.text.split(''), (_, i) => line.start + i),
  lines: [line.index],
  seams: [],
  blanksBefore: line.blanksBefore,
  blanksAfter,
  indent: 0,
  measure: line.width,
});

export function structured(raw: string, steps: ReadonlySet<Step> = new Set(STEPS), keepOrder = false): Structured {
  const { lines, units } = smallPage(raw);
  return structure(units, { raw, lines, steps, keepOrder });
}

/** One line per block: its group, role and the beginning of its text. */
export const outline = ({ page }: Structured): string[] =>
  page.groups.flatMap(({ id, blocks }) => blocks.map(({ role, text }) => `${id} ${role} ${text.slice(0, 14)}`));

export const only = (...steps: Step[]): ReadonlySet<Step> => new Set(steps);

export const BRIDGE = [
  '本报安城讯（记者 李明）近日，全长三公里的清河大桥正式通车，连接安城新区与老城区。',
  '清河大桥由安城市交通局组织建设，历时两年，大桥总投资八亿元。',
  '大桥通车后，新区居民过河到老城区只需五分钟。',
];
export const READING = [
  '本报安城讯（记者 王芳）昨日，第二小学举行读书节，学生们分享自己喜爱的图书。',
  '读书节期间，第二小学的图书馆延长开放时间，学生借阅图书两千册。',
  '第二小学校长说，读书节让学生们养成阅读图书的好习惯。',
];
