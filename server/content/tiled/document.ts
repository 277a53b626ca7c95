import type { z } from 'zod';
import { placeIn } from '../place-in.ts';
import type { SceneFiles } from '../scene-files.ts';
import type { Complaints } from './complaints.ts';
import { fromXml } from './from-xml.ts';
import { MAP_LIMITS } from './limits.ts';
import { readXml, XmlError } from './xml.ts';

/** Reads a file of Tiled, JSON or XML, and holds it against a shape; undefined when it is none, which is complained of. */
export function readDocument<T>(files: SceneFiles, shape: z.ZodType<T>, complaints: Complaints): T | undefined {
  const bytes = files.read(complaints.file);
  if (!bytes) {
    complaints.tell('file-missing', { reason: 'the file is missing' });
    return undefined;
  }
  if (bytes.length > MAP_LIMITS.fileBytes) {
    complaints.tell('map-too-large', { reason: `has ${bytes.length} bytes; at most ${MAP_LIMITS.fileBytes} are read` });
    return undefined;
  }
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const document = text.trimStart().startsWith('<') ? xmlOf(text, complaints) : jsonOf(text, complaints);
  if (document === undefined) return undefined;
  const result = shape.safeParse(document);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues.slice(0, 5))
    complaints.tell('tiled-file-broken', { place: path.join('.'), reason: message });
  return undefined;
}

function xmlOf(text: string, complaints: Complaints): unknown {
  try {
    return fromXml(readXml(text, MAP_LIMITS.depth));
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const { line, column, message } = error;
    complaints.tell('xml-broken', { place: `line ${line}`, line, column, reason: `is not XML: ${message}` });
    return undefined;
  }
}

function jsonOf(text: string, complaints: Complaints): unknown {
  if (depthOf(text) > MAP_LIMITS.depth) {
    complaints.tell('tiled-file-broken', { reason: `is nested deeper than ${MAP_LIMITS.depth} levels` });
    return undefined;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = `is not JSON: ${error instanceof Error ? error.message : error}`;
    complaints.tell('json-broken', { ...placeIn(text, reason), reason });
    return undefined;
  }
}

/** How deep braces lie in each other, counted without reading them. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (quoted) {
      if (letter === '\\') i++;
      else if (letter === '"') quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === '{' || letter === '[') deepest = Math.max(deepest, ++depth);
    else if (letter === '}' || letter === ']') depth--;
  }
  return deepest;
}
