/** Marks 総合戦略の一覧 as it was served. */
export const HOME_ID = 'home';
