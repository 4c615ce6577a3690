/** How a strategy is named over a document that is made of it. */
export const documentTitleMessages = {
  edition: (title: string, edition: string) => `${title}(${edition})`,
  nickname: (nickname: string) => `【${nickname}】`,
} as const;
