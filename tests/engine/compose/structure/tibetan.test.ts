// Tibetan pages, where titles end with a shad as sentences do.
import { expect, it } from 'vitest';
import { clean } from '../../../../src/engine/index.ts';

it('takes a long piece with a shad inside for text, below its title', () => {
  const title = 'བོད་ལྗོངས་ཉིན་རེའི་ཚགས་པར།';
  const raw = `${title}\nལྷ་ས་གྲོང་ཁྱེར་དུ་སྤྱི་གླིང་གསར་པ་ཞིག་\nའཛུགས་སྐྲུན་བྱས་པ་རེད། དེ་ནི་ཧ་ཅང་མཛེས་པོ་ཡོད།\n`;
  const blocks = clean(raw).page.groups.flatMap((group) => group.blocks);
  expect(blocks.map(({ role, text }) => [role, text])).toEqual([
    ['headline', title],
    ['paragraph', 'ལྷ་ས་གྲོང་ཁྱེར་དུ་སྤྱི་གླིང་གསར་པ་ཞིག་འཛུགས་སྐྲུན་བྱས་པ་རེད། དེ་ནི་ཧ་ཅང་མཛེས་པོ་ཡོད།'],
  ]);
});
