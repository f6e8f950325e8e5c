#!/usr/bin/env node
// Checks ledger bundles as ledger-verify.jar does, written anew from the description of the format
// (src/main/java/org/earlyhelp/verify/Bundle.java), with Node's own modules alone:
//   node ops/verify/verify.mjs bundle.zip|directory... [--key <name+id+key>]
// One line for each bundle; ends with 1 where one is broken. Holds a bundle in memory: up to 1 GiB unpacked.
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inflateRawSync, crc32 as zlibCrc } from 'node:zlib';

const FILES = ['checkpoints.jsonl', 'entries.jsonl', 'keys.jsonl', 'manifest.txt'];
const MEMBERS = ['checkpoints', 'entries', 'files', 'format', 'madeAt', 'origin', 'payloads', 'size', 'subject', 'unplaced'];
class Broken extends Error {}
const broken = (place, what) => { throw new Broken(`${place} ${what}`); };
const attempt = (work, place, what) => { try { return work(); } catch (e) { if (e instanceof Broken) throw e; return broken(place, what); } };
const need = (good) => { if (!good) throw new Error('not so'); };
const sha = (...parts) => parts.reduce((h, p) => h.update(p), createHash('sha256')).digest();
const node = (left, right) => sha(Buffer.of(1), left, right);
const plural = (n) => `the checkpoint of ${n} entries`;

// --- bytes, texts, JSON in the one form
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const base64 = (text) => { need(typeof text === 'string'); const b = Buffer.from(text, 'base64'); need(b.toString('base64') === text); return b; };
const hash = (text) => { const b = base64(text); need(b.length === 32); return b; };
function write(value, depth = 0) {
  need(depth <= 16);
  if (Array.isArray(value)) return `[${value.map((v) => write(v, depth + 1)).join()}]`;
  if (value && typeof value === 'object') return `{${Object.keys(value).sort().map((k) => `${write(k)}:${write(value[k], depth + 1)}`).join()}}`;
  need(typeof value !== 'number' || (Number.isSafeInteger(value) && !Object.is(value, -0)));
  need(typeof value !== 'string' || value.isWellFormed());
  return JSON.stringify(value);
}
const read = (text) => { const value = JSON.parse(text); need(write(value) === text); return value; };
const has = (value, ...names) => value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).sort().join() === names.sort().join();
const count = (n) => { need(Number.isSafeInteger(n) && n >= 0); return n; };
const text = (t) => { need(typeof t === 'string'); return t; };

// --- the zip: its directory at the end, four members, each with its length and CRC
function crc32(bytes) {
  if (zlibCrc) return zlibCrc(bytes);
  let crc = ~0;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 255] ^ (crc >>> 8);
  return ~crc >>> 0;
}
const TABLE = Int32Array.from({ length: 256 }, (_, n) => { for (let k = 0; k < 8; k++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1; return n; });
// Numbers that do not fit stand in zip64's own places: of the directory in a record before the end, of a member in its extra field.
const ALL = 0xffffffff, long = (bytes, at) => count(Number(bytes.readBigUInt64LE(at)));
function directory(zip, end) {
  const short = { at: zip.readUInt32LE(end + 16), n: zip.readUInt16LE(end + 10) };
  if (short.at !== ALL && short.n !== 0xffff && zip.readUInt32LE(end + 12) !== ALL) return short;
  need(zip.readUInt32LE(end - 20) === 0x07064b50);
  const record = long(zip, end - 12);
  need(zip.readUInt32LE(record) === 0x06064b50);
  return { at: long(zip, record + 48), n: long(zip, record + 32) };
}
function large(extra, values) {
  if (!values.includes(ALL)) return values;
  for (let at = 0; at < extra.length; at += 4 + extra.readUInt16LE(at + 2)) if (extra.readUInt16LE(at) === 1) {
    let next = at + 4;
    const all = values.map((value) => (value === ALL ? long(extra, (next += 8) - 8) : value));
    need(next <= at + 4 + extra.readUInt16LE(at + 2));
    return all;
  }
  return values;
}
function unzip(path) {
  const zip = readFileSync(path);
  const members = attempt(() => {
    const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
    need(end >= 0 && end + 22 + zip.readUInt16LE(end + 20) === zip.length);
    const found = [];
    for (let { at, n } = directory(zip, end); n > 0; n--) {
      need(zip.readUInt32LE(at) === 0x02014b50);
      const [nameLength, extra, comment] = [28, 30, 32].map((o) => zip.readUInt16LE(at + o));
      const [size, packed, local] = large(zip.subarray(at + 46 + nameLength, at + 46 + nameLength + extra), [24, 20, 42].map((o) => zip.readUInt32LE(at + o)));
      found.push({ name: zip.toString('utf8', at + 46, at + 46 + nameLength), method: zip.readUInt16LE(at + 10), crc: zip.readUInt32LE(at + 16), packed, size, local });
      at += 46 + nameLength + extra + comment;
    }
    return found;
  }, 'the zip', 'cannot be read');
  if (members.map((m) => m.name).sort().join() !== FILES.join()) broken('the zip', 'does not hold the four files of a bundle, and nothing else');
  return (name) => attempt(() => {
    const m = members.find((each) => each.name === name);
    need(zip.readUInt32LE(m.local) === 0x04034b50);
    const from = m.local + 30 + zip.readUInt16LE(m.local + 26) + zip.readUInt16LE(m.local + 28);
    const packed = zip.subarray(from, from + m.packed);
    need(packed.length === m.packed && (m.method === 0 || m.method === 8));
    const bytes = m.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.min(m.size + 1, 2 ** 30) });
    need(bytes.length === m.size && crc32(bytes) === m.crc);
    return bytes;
  }, name, 'cannot be unpacked');
}
function* lines(name, bytes) {
  for (let from = 0, n = 1; from < bytes.length; n++) {
    const end = bytes.indexOf(10, from);
    const place = `${name} line ${n}`;
    if ((end < 0 ? bytes.length : end) - from > 4 << 20) broken(place, 'is longer than any entry');
    if (end < 0) broken(place, 'is cut off');
    yield [attempt(() => utf8.decode(bytes.subarray(from, end)), place, 'is not in UTF-8'), place, n];
    from = end + 1;
  }
}

// --- keys and notes
const ED25519 = Buffer.from('302a300506032b6570032100', 'hex');
function key(vkey, algorithm) {
  const [name, id, rest] = [...text(vkey).split('+', 2), vkey.split('+').slice(2).join('+')];
  const bytes = base64(rest);
  need(name && !/\s/.test(name) && bytes.length === 33 && bytes[0] === algorithm);
  const keyId = sha(Buffer.from(`${name}\n`), bytes).subarray(0, 4);
  need(id === keyId.toString('hex'));
  const publicKey = createPublicKey({ key: Buffer.concat([ED25519, bytes.subarray(1)]), format: 'der', type: 'spki' });
  const good = (message, signature) => signature.length === 64 && verifySignature(null, message, publicKey, signature);
  return { name, vkey, keyId, good };
}
function parseNote(note) {
  const end = text(note).indexOf('\n\n');
  need(end >= 0 && note.endsWith('\n'));
  const signatures = note.slice(end + 2, -1).split('\n').map((line) => {
    const parts = /^— ([^ ]*) (.*)$/s.exec(line);
    need(parts);
    return { name: parts[1], bytes: base64(parts[2]) };
  });
  return { text: note.slice(0, end + 1), signatures };
}
const signedBy = (k, note) => note.signatures.some((s) => s.name === k.name && s.bytes.length === 68 && s.bytes.subarray(0, 4).equals(k.keyId) && k.good(Buffer.from(note.text), s.bytes.subarray(4)));
const cosignedBy = (k, note) => note.signatures.some((s) => s.name === k.name && s.bytes.length === 76 && s.bytes.subarray(0, 4).equals(k.keyId) && s.bytes.readBigInt64BE(4) > 0n
  && k.good(Buffer.from(`cosignature/v1\ntime ${s.bytes.readBigInt64BE(4)}\n${note.text}`), s.bytes.subarray(12)));
function readKeys(bytes) {
  const eras = [], witnesses = [];
  for (const [line, place, n] of lines('keys.jsonl', bytes)) attempt(() => {
    need(n <= 1000);
    const row = read(line);
    if (has(row, 'key', 'witness') && row.witness === true) return witnesses.push(key(row.key, 4));
    need(has(row, 'from', 'key') || has(row, 'endorsement', 'from', 'key'));
    const era = { ...key(row.key, 1), from: count(row.from), endorsed: 'endorsement' in row };
    const last = eras.at(-1);
    need(!last || era.from >= last.from);
    if (era.endorsed) need(last && last.good(Buffer.from(`ledger-key-succession/v1\n${era.from}\n${era.vkey}\n`), base64(row.endorsement)));
    return eras.push(era);
  }, place, 'is not a key');
  if (!eras.length) broken('keys.jsonl', 'has no key of the ledger');
  return { eras, witnesses };
}
function signer({ eras }, note, size, place) {
  let why = 'is not signed by a key of the ledger';
  for (let i = eras.length - 1; i >= 0; i--) if (signedBy(eras[i], note)) {
    const end = i + 1 < eras.length ? eras[i + 1].from : Infinity;
    if (size < eras[i].from) why = `is signed by a key that began at ${eras[i].from} entries`;
    else if (size > end) why = `is signed by a key that ended at ${end} entries`;
    else return i;
  }
  return broken(place, why);
}
function vouches({ eras }, trusted, i) {
  for (; i >= 0; i--) { if (eras[i].vkey === trusted) return true; if (!eras[i].endorsed) return false; }
  return false;
}

// --- the tree: RFC 6962, by recursion where the other counts bits
const split = (n) => { let k = 1; while (k * 2 < n) k *= 2; return k; };
function included(index, size, leaf, proof) {
  if (size === 1) return leaf;
  need(proof.length);
  const k = split(size), next = proof.at(-1), rest = proof.slice(0, -1);
  return index < k ? node(included(index, k, leaf, rest), next) : node(next, included(index - k, size - k, leaf, rest));
}
function continued(m, n, proof, known, whole) { // both roots that the proof makes: of the first m leaves, of all n
  if (m === n) { if (whole) return [known, known]; need(proof.length === 1); return [proof[0], proof[0]]; }
  need(proof.length);
  const k = split(n), next = proof.at(-1), rest = proof.slice(0, -1);
  if (m <= k) { const [a, b] = continued(m, k, rest, known, whole); return [a, node(b, next)]; }
  const [a, b] = continued(m - k, n - k, rest, known, false);
  return [node(next, a), node(next, b)];
}
const used = (proof, depth) => need(proof.length === depth);
const depth = (index, size) => (size <= 1 ? 0 : index < split(size) ? 1 + depth(index, split(size)) : 1 + depth(index - split(size), size - split(size)));
const depthOf = (m, n, whole) => (m === n ? (whole ? 0 : 1) : m <= split(n) ? 1 + depthOf(m, split(n), whole) : 1 + depthOf(m - split(n), n - split(n), false));
const goesOn = (a, b, proof) => attempt(() => {
  if (a.size === b.size || a.size === 0) { need(!proof.length && a.root.equals(a.size === b.size ? b.root : sha())); return true; }
  used(proof, depthOf(a.size, b.size, true));
  const [first, second] = continued(a.size, b.size, proof, a.root, true);
  return first.equals(a.root) && second.equals(b.root);
}, 'x', 'x');
const isTrue = (work) => { try { return work(); } catch { return false; } };

function check(path, trusted) {
  const file = unzip(path);
  const keyBytes = file('keys.jsonl');
  const keys = readKeys(keyBytes);
  const manifestBytes = file('manifest.txt');
  if (manifestBytes.length > 1 << 16) broken('manifest.txt', 'is not a manifest');
  const noteText = attempt(() => utf8.decode(manifestBytes), 'manifest.txt', 'is not in UTF-8');
  const [note, manifest] = attempt(() => {
    const parsed = parseNote(noteText), m = read(parsed.text.slice(0, -1));
    need(parsed.signatures.length === 1);
    need(has(m, ...MEMBERS) && m.format === 'early-help-ledger-bundle/1' && has(m.files, ...FILES.slice(0, 3)));
    need(has(m.subject, 'id', 'kind') || has(m.subject, 'kind'));
    [m.origin, m.madeAt, ...Object.values(m.subject), ...Object.values(m.files)].forEach(text);
    [m.size, m.checkpoints, m.entries, m.unplaced].forEach(count);
    need(typeof m.payloads === 'boolean');
    return [parsed, m];
  }, 'manifest.txt', 'is not a manifest');
  const whole = manifest.subject.kind === 'LEDGER';
  const by = signer(keys, note, manifest.size, 'manifest.txt');
  const strange = 'is signed by a key that the one you trust does not vouch for';
  if (trusted && !vouches(keys, trusted, by)) broken('manifest.txt', strange);
  const same = (name, bytes) => sha(bytes).toString('base64') === manifest.files[name] || broken(name, 'is not the file that the manifest was signed with');
  same('keys.jsonl', keyBytes);
  if (keys.eras.some((era) => era.name !== manifest.origin)) broken('keys.jsonl', 'has a key of another ledger');

  const checkpointBytes = file('checkpoints.jsonl'), checkpoints = [];
  for (const [line, place] of lines('checkpoints.jsonl', checkpointBytes)) {
    const last = checkpoints.at(-1);
    const [one, proof, signed] = attempt(() => {
      const row = read(line);
      need(has(row, 'consistency', 'note'));
      const parsed = parseNote(row.note), [origin, size, root, ...rest] = parsed.text.split('\n');
      need(origin && /^(0|[1-9][0-9]{0,14})$/.test(size) && rest.length);
      need(Array.isArray(row.consistency));
      return [{ origin, size: Number(size), root: hash(root) }, row.consistency.map(hash), parsed];
    }, place, 'is not a checkpoint');
    const named = plural(one.size);
    if (one.origin !== manifest.origin) broken(named, 'is of another ledger');
    const signedWith = signer(keys, signed, one.size, named);
    for (const w of keys.witnesses) if (signed.signatures.some((s) => s.name === w.name) && !cosignedBy(w, signed)) broken(named, `has a co-signature that is not by ${w.name}`);
    if (last && one.size < last.size) broken(named, `is smaller than ${plural(last.size)} before it`);
    if (whole || !last) { if (proof.length) broken(place, 'has a proof of nothing'); }
    else if (!isTrue(() => goesOn(last, one, proof))) broken(named, `does not continue ${plural(last.size)}`);
    if (one.size === manifest.size && trusted && !vouches(keys, trusted, signedWith)) broken(named, strange);
    checkpoints.push(one);
  }
  if (checkpoints.at(-1)?.size !== manifest.size || checkpoints.length !== manifest.checkpoints) broken('checkpoints.jsonl', 'has other checkpoints than the manifest says');
  same('checkpoints.jsonl', checkpointBytes);

  const newest = checkpoints.at(-1), entryBytes = file('entries.jsonl'), peaks = [];
  let size = 0, entries = 0, last = -1, agreed = 0;
  const compareRoots = () => {
    for (const one of checkpoints) if (one.size === size) {
      const root = peaks.length ? peaks.map((p) => p.hash).reduceRight((right, left) => node(left, right)) : sha();
      if (!root.equals(one.root)) broken(plural(size), `is not of these: something from entry ${agreed} on was changed`);
      if (one === checkpoints.findLast((c) => c.size === size)) agreed = size;
    }
  };
  if (whole) compareRoots();
  for (const [line, place] of lines('entries.jsonl', entryBytes)) {
    const [row, leaf] = attempt(() => {
      const r = read(line), { index, leaf: l, event, closed, erased, payload, unreadable, ...rest } = r;
      need(Number.isSafeInteger(index) && event !== undefined && has(rest, whole ? 'hash' : 'proof'));
      need([closed, erased, payload, unreadable].filter((said) => said !== undefined).length <= 1);
      return [r, base64(l)];
    }, place, 'is not an entry');
    const named = `entry ${row.index}`;
    if (whole && row.index > last + 1) broken(`entry ${last + 1}`, 'is missing');
    if (whole && row.index !== last + 1) broken(named, `stands where entry ${last + 1} should`);
    if (row.index <= last) broken(named, `does not come after entry ${last}`);
    if (!Buffer.from(write(row.event)).equals(leaf)) broken(named, 'has an event that is not what its leaf says');
    const leafHash = sha(Buffer.of(0), leaf);
    if (whole) {
      if (leafHash.toString('base64') !== row.hash) broken(named, 'is not what the tree holds for it');
      let peak = { height: 0, hash: leafHash };
      while (peaks.at(-1)?.height === peak.height) peak = { height: peak.height + 1, hash: node(peaks.pop().hash, peak.hash) };
      peaks.push(peak);
    } else {
      const proof = attempt(() => { need(Array.isArray(row.proof)); return row.proof.map(hash); }, named, 'has a proof that is none');
      if (!isTrue(() => { need(row.index < newest.size); used(proof, depth(row.index, newest.size)); return included(row.index, newest.size, leafHash, proof).equals(newest.root); })) broken(named, `is not in ${plural(newest.size)}`);
    }
    if ('unreadable' in row) broken(named, 'says what no longer fits its key');
    const given = 'payload' in row || 'erased' in row || 'closed' in row;
    if (given !== manifest.payloads) broken(named, given ? 'says more than the manifest allows' : 'lacks what it says');
    if (given) attempt(() => {
      if ('closed' in row) return need(row.closed === true);
      if ('erased' in row) { need(has(row.erased, 'by', 'on', 'under')); Object.values(row.erased).forEach(text); return; }
      need(has(row.payload, 'json', 'salt'));
      const salt = base64(row.payload.salt);
      if (salt.length !== 32 || sha(salt, Buffer.from(text(row.payload.json))).toString('base64') !== row.event?.commitment) broken(named, 'says what does not fit its commitment');
    }, named, 'says something that is not told as it should');
    last = row.index;
    entries++;
    size++;
    if (whole) compareRoots();
  }
  if (entries !== manifest.entries) broken('entries.jsonl', `has ${entries} entries, and the manifest says ${manifest.entries}`);
  same('entries.jsonl', entryBytes);
  if (whole && entries < manifest.size) broken(`entry ${entries}`, 'is missing');
  if (manifest.unplaced > 0) broken('the database', `holds ${manifest.unplaced} entries that have no place in the tree`);
}

const given = process.argv.slice(2);
const keyAt = given.indexOf('--key');
const trusted = keyAt >= 0 ? given.splice(keyAt, 2)[1] : null;
if (!given.length) { console.error('Which bundle?'); process.exit(2); }
for (const path of given.flatMap((each) => (statSync(each, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(each).filter((f) => f.endsWith('.zip')).sort().map((f) => join(each, f)) : [each]))) {
  let verdict = 'good';
  try {
    check(path, trusted);
  } catch (e) {
    verdict = `broken: ${e instanceof Broken ? e.message : `${path} cannot be read`}`;
    process.exitCode = 1;
  }
  console.log(`${basename(path)}: ${verdict}`);
}
