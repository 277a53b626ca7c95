import { SaxesParser } from 'saxes';

/** An element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** What stands in it beside its children. */
  readonly text: string;
}

/** Why a text is not the XML that is read here, and where. */
export class XmlError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(reason: string, line: number, column: number) {
    super(reason);
    this.name = 'XmlError';
    this.line = line;
    this.column = column;
  }
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

/** Reads a document; throws XmlError. Declares nothing: a document with entities of its own is refused. */
export function readXml(source: string, deepest: number): XmlElement {
  const parser = new SaxesParser();
  const root: Growing = { name: '', attributes: {}, children: [], text: '' };
  const open: Growing[] = [root];
  const wrong = (reason: string) => new XmlError(reason, parser.line, parser.column + 1);
  parser.on('error', (error) => {
    throw wrong(error.message.replace(/^\d+:\d+: /, ''));
  });
  parser.on('doctype', (text) => {
    if (text.includes('[')) throw wrong('declares entities of its own');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Growing = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(element);
    if (open.push(element) > deepest) throw wrong(`is nested deeper than ${deepest} elements`);
  });
  const take = (text: string) => {
    const inside = open.at(-1);
    if (inside && inside !== root) inside.text += text;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => void open.pop());
  parser.write(source).close();
  const [document] = root.children;
  if (!document) throw wrong('is empty');
  return document;
}
