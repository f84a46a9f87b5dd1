// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

// Records with one to three changes, each as a person or a careless program might make it. The same
// seed gives the same records.

export function randomNumbers(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const blobLink = 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku';
const blob = { $type: 'blob', ref: { $link: blobLink }, mimeType: 'image/png', size: 100 };

// Values of every kind, and strings of every format, good and bad.
const values = [
  null, true, false, 0, 1, -1, 255, 256, 0.5, 1e300, 9007199254740991, '', 'text', ' ', [], [1], [''],
  {}, { $type: '' }, { $type: 1 }, { $type: 'com.example.unknown' }, { $type: 'com.example.x', a: 0.5 },
  'x'.repeat(129), 'x'.repeat(501), 'x'.repeat(5001), 'é'.repeat(640), 'é'.repeat(641),
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'.repeat(128), 'नमस्ते'.repeat(43),
  blob, { ...blob, size: 0 }, { ...blob, size: 1000001 }, { ...blob, size: 1.5 }, { ...blob, mimeType: '' },
  { ...blob, mimeType: 'text/plain' }, { ...blob, alt: 'more' }, { ...blob, ref: { $link: 'none' } },
  { ...blob, ref: blobLink }, { $type: 'blob' }, { cid: blobLink, mimeType: 'image/png' },
  { $link: blobLink }, { $link: 1 }, { $link: 'x' }, { $link: blobLink, more: 1 },
  { $bytes: 'aGk=' }, { $bytes: 'aGk' }, { $bytes: '_-' }, { $bytes: 1 },
  'https://example.org', 'https://example.org/', 'example.org', 'https://', 'http://a b', 'https://exämple.org',
  'https://example.org/100%', 'mailto:a@example.org', 'did:web:example.org', 'a-b:c',
  'at://did:plc:abc', 'at://did:plc:abc/', 'at://did:plc:abc/com.example.a/b', 'at://did:plc:abc/com.example.a/a%20b',
  'at://did:plc:abc/com.example.a/b#c', 'at://did:plc:abc/com.example.a/b?c', 'at://example', 'at://a.org/b',
  '2026-03-01T09:30:00.000Z', '2026-03-01T09:30:00+02:00', '2026-03-01T09:30:00-00:00', '2026-03-01', '2026-03-01T09:30Z',
  '2026-03-01 09:30:00Z', '2026-02-30T09:30:00Z', '2026-03-01T24:00:00Z', '2026-03-01T09:30:60Z', '2026-03-01T09:30:00z',
  '2026-03-01t09:30:00Z', '20260301T093000Z', '2026-03-01T09:30:00.Z', '2026-03-01T09:30:00+0200', '0000-01-01T00:00:00+01:00',
  'did:plc:abc', 'did:plc:', 'did:PLC:abc', 'did:web:a%20b', 'did:web:a#b', 'did:web:a:',
  blobLink, blobLink.slice(0, -1), 'bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi', 'QmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n',
  'zdj7WWeQ43G6JJvLWQWZpyHuAMq6uYWRjkBXFad11vE2LHhQ7', 'bookmark', 'mBcDxtdWx0aWhhc2g+',
  { uri: 'at://did:plc:abc', cid: blobLink }, { uri: 'at://did:plc:abc' }, { uri: 1, cid: 1 },
  [{ did: 'did:plc:abc' }], [{ did: 'abc' }], [{}], [{ did: 'did:plc:abc', role: 1 }],
  { $type: 'com.atproto.label.defs#selfLabels', values: [{ val: 'a' }] },
  { $type: 'com.atproto.label.defs#selfLabels', values: Array(11).fill({ val: 'a' }) },
  { $type: 'com.atproto.label.defs#selfLabels', values: [{ val: 'x'.repeat(129) }] },
  { $type: 'com.atproto.label.defs#selfLabels' },
];

const names = [
  'site', 'title', 'publishedAt', 'path', 'description', 'coverImage', 'content', 'textContent', 'bskyPostRef', 'tags',
  'links', 'labels', 'contributors', 'updatedAt', 'extra', '$extra', '$type',
];

// All objects and arrays of a record, but for what lies deep in foreign content.
function containersIn(value, found = [], depth = 0) {
  if (value && typeof value === 'object' && depth < 6 && found.length < 60) {
    found.push(value);
    for (const inner of Object.values(value)) containersIn(inner, found, depth + 1);
  }
  return found;
}

function changed(value, pick) {
  if (typeof value === 'string') {
    const at = pick(value.length + 1);
    return [value + value, value.slice(0, at), value.slice(0, at) + ' ' + value.slice(at), value.toUpperCase(),
      value + '/', value + '%', value + 'é'][pick(7)];
  }
  if (typeof value === 'number') return [value + 0.5, -value, value * 1000000, String(value)][pick(4)];
  return values[pick(values.length)];
}

function change(record, pick) {
  const copy = (value) => structuredClone(value);
  const isOfTheRecord = pick(3) > 0;
  const containers = containersIn(record);
  const container = isOfTheRecord ? record : containers[pick(containers.length)];
  const keys = Object.keys(container);
  const key = pick(2) && keys.length ? keys[pick(keys.length)] : names[pick(names.length)];
  const act = pick(4);
  if (Array.isArray(container)) container.push(copy(values[pick(values.length)]));
  else if (act === 0) delete container[key];
  else if (act === 1 && key in container) container[key] = changed(container[key], pick);
  else container[key] = copy(values[pick(values.length)]);
}

export function mutations(records, count, seed) {
  const pick = randomNumbers(seed);
  return Array.from({ length: count }, () => {
    const record = structuredClone(records[pick(records.length)]);
    for (let times = 1 + pick(3); times > 0; --times) change(record, pick);
    return record;
  });
}
