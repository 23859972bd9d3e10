#!/usr/bin/env node
/** The CDK app. `npx cdk deploy` builds the bundles, then runs this; cdk.json says so. */
import { join } from 'node:path';
import { App, type AppProps, Validations } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { readSettings, SettingsError } from '../lib/settings.ts';
import { type FunctionName, StancewireStack } from '../lib/stack.ts';

/** `bundle` says where a function's built bundle lies; default `dist/<name>`. */
export function createApp(
  props: AppProps = {},
  bundle: (name: FunctionName) => string = (name) => join(import.meta.dirname, '..', 'dist', name),
): { app: App; stack: StancewireStack } {
  const app = new App(props);
  const settings = readSettings(app.node);
  const stack = new StancewireStack(app, settings.stackName, {
    settings,
    bundle: (name) => lambda.Code.fromAsset(bundle(name)),
    description: `Cleans news articles and labels their topics and stances (${settings.stage})`,
    terminationProtection: settings.stage === 'prod',
    env: { account: process.env.CDK_DEFAULT_ACCOUNT, region: process.env.CDK_DEFAULT_REGION },
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { app, stack };
}

if (process.argv[1] === import.meta.filename) {
  try {
    createApp().app.synth();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
