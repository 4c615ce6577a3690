import postgres from 'postgres';
import * as Y from 'yjs';
import { addNode, initStrategy } from '#shared/document/edit.ts';
import { SCHEMA_VERSION } from '#shared/document/schema.ts';
import { nodeId } from '#shared/ids.ts';
import { DEFAULT_LABELS, DEFAULT_NUMBERING } from '#shared/strategy/settings.ts';

export const LARGE_SLUG = 'large-town';
const DOCUMENT = `doc-${LARGE_SLUG}`;
const CLIENT = 7;

/** Puts a strategy with 5 goals, 50 measures and 500 KPIs into the database; everybody has the role they have in the model strategy. */
export async function insertLargeStrategy(databaseUrl: string, model: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  const update = Buffer.from(Y.encodeStateAsUpdate(largeStrategy()));
  await sql.begin(async (tx) => {
    await tx`
      insert into documents (id, organisation_id, schema_version, head)
      select ${DOCUMENT}, organisation_id, ${SCHEMA_VERSION}, 1 from strategies where slug = ${model}`;
    await tx`
      insert into document_updates (document_id, organisation_id, seq, bytes)
      select id, organisation_id, 1, ${update} from documents where id = ${DOCUMENT}`;
    await tx`
      insert into document_clients (document_id, organisation_id, client_id)
      select id, organisation_id, ${CLIENT} from documents where id = ${DOCUMENT}`;
    await tx`
      insert into strategies (document_id, organisation_id, slug, kind, stage, direct_editing, position)
      select ${DOCUMENT}, organisation_id, ${LARGE_SLUG}, 'strategy', 'drafting', 'allowed', 99
      from strategies where slug = ${model}`;
    await tx`
      insert into strategy_roles (document_id, organisation_id, user_id, role, department_id)
      select ${DOCUMENT}, organisation_id, user_id, role, department_id from strategy_roles
      where document_id = (select document_id from strategies where slug = ${model})`;
  });
  await sql.end();
}

/** 5 goals with 10 measures each and 10 KPIs under every measure; the same bytes each time. */
export function largeStrategy(): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = CLIENT;
  initStrategy(doc, null, {
    kind: 'strategy',
    title: '五百の指標を持つ総合戦略',
    municipality: '計測市',
    municipalityCode: '',
    edition: '',
    nickname: '',
    overallGoal: '',
    planPeriodFrom: 2021,
    planPeriodTo: 2025,
    yearStyle: 'era',
    labels: DEFAULT_LABELS,
    numbering: DEFAULT_NUMBERING,
  });
  for (let goal = 1; goal <= 5; goal++) {
    const goalId = nodeId(`${LARGE_SLUG}.${goal}`);
    addNode(
      doc,
      null,
      { id: goalId, kind: 'goal', title: `計測のための基本目標その${goal}` },
      { parent: null, after: 'last' },
    );
    for (let measure = 1; measure <= 10; measure++) {
      const measureId = nodeId(`${goalId}.${measure}`);
      addNode(
        doc,
        null,
        { id: measureId, kind: 'measure', title: `計測のための施策その${measure}` },
        { parent: goalId, after: 'last' },
      );
      for (let kpi = 1; kpi <= 10; kpi++) addKpi(doc, measureId, kpi);
    }
  }
  return doc;
}

function addKpi(doc: Y.Doc, measureId: string, kpi: number): void {
  addNode(
    doc,
    null,
    {
      id: nodeId(`${measureId}.${kpi}`),
      kind: 'indicator',
      role: 'kpi',
      title: `地域の魅力を高める取組への参加者数その${kpi}`,
      baseline: `${kpi * 120}人`,
      baselineYear: '令和2年度',
      target: `${kpi * 150}人`,
      targetYear: '令和7年度',
      sourceStatistic: '市民意識調査',
      targetRationale: '過去五年間の伸びを踏まえ、年率5%の増加を見込む。',
    },
    { parent: nodeId(measureId), after: 'last' },
  );
}
