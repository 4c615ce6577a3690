import { describe, expect, test } from 'vitest';
import {
  type AuditLink,
  type ChainedEntry,
  type ChainHead,
  detailDigest,
  EMPTY_CHAIN,
  faultOf,
  linkHash,
} from './chain.ts';
import type { AuditDetail } from './model.ts';

const SALT = new Uint8Array(16).fill(7);

function chained(head: ChainHead, subject: string): ChainedEntry {
  const link: AuditLink = {
    organisationId: 'o',
    documentId: 'd',
    seq: head.seq + 1,
    at: '2026-11-20T05:00:00.000Z',
    userId: 'u',
    role: 'secretariat',
    meetingId: null,
    action: 'stageChanged',
    nodeId: null,
    field: null,
    revisionId: null,
    versionId: null,
  };
  const words: AuditDetail = { subject, before: '策定中', after: '審議中', reason: '' };
  const digest = detailDigest(SALT, words);
  const hash = linkHash(head.hash, link, digest);
  return { link, digest, previous: head.hash, hash, detail: { words, salt: SALT } };
}

const headOf = ({ link, hash }: ChainedEntry): ChainHead => ({ seq: link.seq, hash });
const first = chained(EMPTY_CHAIN, '一');
const second = chained(headOf(first), '二');
const third = chained(headOf(second), '三');

describe('[AUDIT1] a chain', () => {
  test('[AUDIT1] holds as it was written, and with its words erased', () => {
    expect(faultOf(EMPTY_CHAIN, first)).toBeNull();
    expect(faultOf(headOf(first), second)).toBeNull();
    expect(faultOf(headOf(first), { ...second, detail: null })).toBeNull();
  });

  test('[AUDIT1] names an entry that is missing, in front as well', () => {
    expect(faultOf(headOf(first), third)).toBe('missing');
    expect(faultOf(EMPTY_CHAIN, second)).toBe('missing');
  });

  test.each(Object.keys(first.link).filter((key) => key !== 'seq'))('[AUDIT1] names a changed %s', (key) => {
    const link = { ...second.link, [key]: 'x' };
    expect(faultOf(headOf(first), { ...second, link })).toBe('link');
  });

  test('[AUDIT1] names changed words, and words of another entry', () => {
    const words: AuditDetail = { subject: '二', before: '策定中', after: '決定', reason: '' };
    expect(faultOf(headOf(first), { ...second, detail: { words, salt: SALT } })).toBe('detail');
    expect(faultOf(headOf(first), { ...second, detail: first.detail })).toBe('detail');
    const salt = new Uint8Array(16);
    expect(faultOf(headOf(first), { ...second, detail: second.detail && { ...second.detail, salt } })).toBe(
      'detail',
    );
  });

  test('[AUDIT1] names an entry that stands in another place, also under its number', () => {
    const moved = { ...third, link: { ...third.link, seq: 2 } };
    expect(faultOf(headOf(first), moved)).toBe('order');
    expect(faultOf(headOf(first), { ...moved, previous: first.hash })).toBe('link');
  });

  test('[AUDIT1] names one that was written anew, by the next', () => {
    const rewritten = chained(headOf(first), '書き換え');
    expect(faultOf(headOf(first), rewritten)).toBeNull();
    expect(faultOf(headOf(rewritten), third)).toBe('order');
  });
});
