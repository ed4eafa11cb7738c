// The words of the page that stands in for the desk while its archive is damaged. The desk's own words come with the desk,
// which cannot be opened then.

export interface RescueWords {
  readonly lang: string;
  readonly title: string;
  readonly choose: string;
  /** @param at when the backup was made. */
  readonly putBack: (at: string) => string;
  readonly none: (folder: string) => string;
  readonly elsewhere: string;
  /** Stands for a file's name. */
  readonly backup: string;
}

const WORDS: readonly RescueWords[] = [
  {
    lang: 'en',
    title: 'This archive is damaged',
    choose: 'Choose a backup to go on with. The damaged file is kept beside the archive; nothing is deleted.',
    putBack: (at) => `Put back the one of ${at} UTC`,
    none: (folder) => `There is no backup in ${folder}.`,
    elsewhere: 'A backup that lies elsewhere is put back in a terminal, while this desk is closed:',
    backup: 'BACKUP',
  },
  {
    lang: 'zh-Hans',
    title: '档案文件已损坏',
    choose: '请选择一份备份继续工作。损坏的文件会保留在档案旁边，什么也不会删除。',
    putBack: (at) => `恢复 ${at}（UTC）的备份`,
    none: (folder) => `${folder} 里没有备份。`,
    elsewhere: '备份若在别处，请先关闭本程序，再在终端里恢复：',
    backup: '备份文件',
  },
  {
    lang: 'zh-Hant',
    title: '檔案庫已損壞',
    choose: '請選擇一份備份繼續工作。損壞的檔案會保留在檔案庫旁邊，什麼也不會刪除。',
    putBack: (at) => `還原 ${at}（UTC）的備份`,
    none: (folder) => `${folder} 裡沒有備份。`,
    elsewhere: '備份若在別處，請先關閉本程式，再在終端機裡還原：',
    backup: '備份檔案',
  },
];

/** @param accepted a browser's Accept-Language. */
export function wordsFor(accepted: string): RescueWords {
  const first = accepted.split(',')[0]?.trim() ?? '';
  const lang = !/^zh\b/i.test(first) ? 'en' : /hant|tw|hk|mo/i.test(first) ? 'zh-Hant' : 'zh-Hans';
  const [english] = WORDS;
  const words = WORDS.find((each) => each.lang === lang) ?? english;
  if (!words) throw new Error('there are no words');
  return words;
}
