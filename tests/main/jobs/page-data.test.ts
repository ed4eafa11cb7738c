import { expect, it } from 'vitest';
import { NO_PAGE_DATA } from '../../../src/contract/index.ts';
import { proposePageData } from '../../../src/main/jobs/index.ts';

it.each([
  ['拉萨晚报_2025-09-22_01.txt', '拉萨晚报', '2025-09-22', 1],
  ['20250922-A01.txt', null, '2025-09-22', 1],
  ['拉萨晚报20250922第04版.txt', '拉萨晚报', '2025-09-22', 4],
  ['拉萨晚报2025年9月2日第4版.txt', '拉萨晚报', '2025-09-02', 4],
  ['人民日报 1949.10.01 p2.ocr.txt', '人民日报', '1949-10-01', 2],
  ['晶報/1920-04-03/0002.txt', '晶報', '1920-04-03', 2],
  ['拉萨晚报/2025/2025-9-22/12.txt', '拉萨晚报', '2025-09-22', 12],
  ['scans/2025-09-22.txt', null, '2025-09-22', null],
  ['拉萨晚报2025.09.22.txt', '拉萨晚报', '2025-09-22', null],
  ['第3版.txt', null, null, 3],
  ['000_4940673e0adfaaec.txt', null, null, null],
  ['20251399.txt', null, null, null],
  ['12345678901.txt', null, null, null],
  ['2025-02-30_1.txt', null, null, null],
  ['page.txt', null, null, null],
])('%s', (name, paper, date, number) => {
  expect(proposePageData(name)).toEqual({ ...NO_PAGE_DATA, paper, date, number });
});
