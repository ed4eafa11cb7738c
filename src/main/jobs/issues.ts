// Pages by the issue of the paper they are of, which is what errors are counted by. A page of unknown date is an issue of its own.

export interface OfIssue {
  readonly page: number;
  readonly paper: string | null;
  readonly date: string | null;
}

export const byIssue = <Page extends OfIssue>(pages: readonly Page[]): Page[][] => [
  ...Map.groupBy(pages, ({ page, paper, date }) => JSON.stringify(date === null ? page : [paper, date])).values(),
];
