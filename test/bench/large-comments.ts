import postgres from 'postgres';

/** Puts threads with two comments each on the KPIs of a strategy, evenly; a tenth of them are answered. */
export async function insertManyThreads(databaseUrl: string, slug: string, count: number): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  await sql`
    insert into comment_threads (id, organisation_id, document_id, number, revision, kind, target, node_id, field,
      item_title, quote, created_by, created_at, outcome, rationale, resolved_at, resolved_by, resolved_role)
    select lpad(n::text, 36, 't'), organisation_id, document_id, n, n,
      (array['question', 'opinion', 'amendment'])[1 + n % 3], 'field',
      ${slug} || '.' || (1 + n % 5) || '.' || (1 + n / 5 % 10) || '.' || (1 + n / 50 % 10),
      (array['baseline', 'target', 'sourceStatistic'])[1 + n % 3], '地域の魅力を高める取組への参加者数', '120人',
      person.id, now() - n * interval '1 minute',
      case when n % 10 = 0 then 'adopted' end, case when n % 10 = 0 then 'ご意見のとおり修正します。' else '' end,
      case when n % 10 = 0 then now() end, case when n % 10 = 0 then person.id end,
      case when n % 10 = 0 then 'secretariat' end
    from strategies, generate_series(1, ${count}) as n,
      (select id from users where email = 'member2@sakutei.example') as person
    where slug = ${slug}`;
  await sql`
    insert into comments (id, organisation_id, document_id, thread_id, position, author_id, author_role, body,
      created_at)
    select lpad(number || '-' || position, 36, 'c'), organisation_id, document_id, comment_threads.id, position,
      created_by, 'member',
      case position when 0 then '目標値の根拠となる統計と、その調査の年度を備考に記載してはいかがでしょうか。'
        else '担当課に確認します。' end, created_at
    from comment_threads, generate_series(0, 1) as position
    where document_id = (select document_id from strategies where slug = ${slug})`;
  await sql`
    update strategies set comment_revision = ${count}, comment_number = ${count} where slug = ${slug}`;
  await sql.end();
}
