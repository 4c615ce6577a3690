import { type MaterialId, type MeetingId, materialId } from '#shared/ids.ts';
import type { Material } from '#shared/meetings/model.ts';
import type { Sql, Transaction } from './database.ts';
import type { Change } from './meetings.ts';

/** Bytes of one piece; the driver needs about five times as much while it writes or reads one. */
const PART_BYTES = 512 * 1024;

/** A file that is to be kept. */
export interface NewMaterial {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly sha256: Uint8Array;
}

/** Materials of a meeting by number. */
export async function findMaterials(
  sql: Sql | Transaction,
  meeting: MeetingId,
): Promise<readonly Material[]> {
  const rows = await sql<RawMaterial[]>`
    select id, number, file_name, media_type, size from meeting_materials
    where meeting_id = ${meeting} order by number`;
  return rows.map(material);
}

/** The material of a meeting that is this very file under this very name, or null. */
export async function findSameMaterial(
  sql: Transaction,
  meeting: MeetingId,
  { fileName, sha256 }: NewMaterial,
): Promise<Material | null> {
  const [row] = await sql<RawMaterial[]>`
    select id, number, file_name, media_type, size from meeting_materials
    where meeting_id = ${meeting} and file_name = ${fileName} and sha256 = ${Buffer.from(sha256)}`;
  return row === undefined ? null : material(row);
}

/** Keeps a file as material of a meeting under a number that is free. */
export async function insertMaterial(
  sql: Transaction,
  meeting: MeetingId,
  number: number,
  { fileName, mediaType, bytes, sha256 }: NewMaterial,
  { organisationId, by, at }: Change,
): Promise<Material> {
  const [row] = await sql<RawMaterial[]>`
    insert into meeting_materials
      (organisation_id, meeting_id, number, file_name, media_type, size, sha256, added_by, added_at)
    values (${organisationId}, ${meeting}, ${number}, ${fileName}, ${mediaType}, ${bytes.length},
      ${Buffer.from(sha256)}, ${by}, ${at})
    returning id, number, file_name, media_type, size`;
  if (row === undefined) throw new Error('the new material has no row');
  for (let position = 0; position * PART_BYTES < bytes.length; position += 1) {
    const part = bytes.subarray(position * PART_BYTES, (position + 1) * PART_BYTES);
    await sql`
      insert into meeting_material_parts (material_id, organisation_id, position, bytes)
      values (${row.id}, ${organisationId}, ${position}, ${Buffer.from(part)})`;
  }
  return material(row);
}

/** The bytes of a material in pieces; throws if it goes away between two of them. */
export async function* readParts(sql: Sql, { id, size }: Material): AsyncGenerator<Uint8Array> {
  for (let position = 0; position * PART_BYTES < size; position += 1) {
    const [row] = await sql<{ bytes: Uint8Array }[]>`
      select bytes from meeting_material_parts where material_id = ${id} and position = ${position}`;
    if (row === undefined) throw new Error('the material was removed while it was read');
    yield row.bytes;
  }
}

/** Takes a material away; false if there was none. */
export async function deleteMaterial(sql: Transaction, meeting: MeetingId, id: MaterialId): Promise<boolean> {
  const rows = await sql`
    delete from meeting_materials where meeting_id = ${meeting} and id = ${id} returning id`;
  return rows.length > 0;
}

/** Exchanges the numbers of two materials. */
export async function exchangeNumbers(sql: Transaction, one: Material, other: Material): Promise<void> {
  await sql`update meeting_materials set number = ${other.number} where id = ${one.id}`;
  await sql`update meeting_materials set number = ${one.number} where id = ${other.id}`;
}

interface RawMaterial {
  id: string;
  number: number;
  file_name: string;
  media_type: string;
  size: number;
}

function material({ id, number, file_name, media_type, size }: RawMaterial): Material {
  return { id: materialId(id), number, fileName: file_name, mediaType: media_type, size };
}
