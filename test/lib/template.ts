/** The template as tests read it: synthesized without bundles, in words rather than logical ids. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { createApp } from '../../bin/app.ts';

export interface Resource {
  Type: string;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
  DependsOn?: string[];
  // biome-ignore lint/suspicious/noExplicitAny: CloudFormation properties have no useful common type
  Properties: Record<string, any>;
}

/** Synthesizes the app with the given context, over placeholder bundles. */
export function synthesize(context: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'stancewire-test-'));
  try {
    mkdirSync(join(folder, 'bundle'));
    writeFileSync(join(folder, 'bundle', 'index.mjs'), 'export const handler = async () => ({});\n');
    const { stack } = createApp({ context, outdir: join(folder, 'out') }, () => join(folder, 'bundle'));
    const template = Template.fromStack(stack).toJSON();
    const resources = template.Resources as Record<string, Resource>;
    const ofType = (type: string) => Object.entries(resources).filter(([, resource]) => resource.Type === type);
    return {
      stack,
      resources,
      outputs: Object.keys(template.Outputs),
      warnings: Annotations.fromStack(stack)
        .findWarning('*', Match.anyValue())
        .map(({ entry }) => String(entry.data)),
      /** Logical id and resource of each resource of a type. */
      ofType,
      /** The one resource of a type whose logical id starts so. */
      one(type: string, start: string): [id: string, resource: Resource] {
        const found = ofType(type).filter(([id]) => id.startsWith(start));
        if (found.length !== 1) throw new Error(`${found.length} resources of type ${type} start with ${start}`);
        return found[0]!;
      },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An ARN or other value in words: `StorageClean.Arn/*` for a join of a reference and a suffix. Hashes are cut off. */
export function inWords(value: unknown): string {
  if (typeof value === 'string') return value;
  const node = value as Record<string, unknown>;
  if (node.Ref) return cutHash(node.Ref as string);
  if (node['Fn::GetAtt']) {
    const [id, attribute] = node['Fn::GetAtt'] as [string, string];
    return `${cutHash(id)}.${attribute}`;
  }
  if (node['Fn::Join']) {
    const [separator, parts] = node['Fn::Join'] as [string, unknown[]];
    return parts.map(inWords).join(separator);
  }
  // The last part of an ARN, which is how CDK says a state machine's name.
  if (node['Fn::Select']) {
    const [index, { 'Fn::Split': split }] = node['Fn::Select'] as [number, { 'Fn::Split': [string, unknown] }];
    return `part ${index} of ${inWords(split[1])}`;
  }
  return JSON.stringify(value);
}

function cutHash(logicalId: string): string {
  return logicalId.replace(/[0-9A-F]{8}$/, '');
}
