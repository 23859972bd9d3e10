import { Annotations, RemovalPolicy } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer, HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Auth } from '../settings.ts';
import { PipelineFunction, type PipelineFunctionProps } from './function.ts';

export interface ApiProps extends PipelineFunctionProps {
  auth: Auth;
  /** Origins a browser may ask from; none by default. */
  corsOrigins: string[];
  /** Average requests a second let through; bursts may be twice that. */
  requestsPerSecond: number;
}

/** The HTTP API: one function answers every GET, so that an unknown path gets our own explanation. */
export class Api extends Construct {
  readonly worker: PipelineFunction;
  readonly api: apigateway.HttpApi;
  readonly url: string;

  constructor(scope: Construct, id: string, props: ApiProps) {
    super(scope, id);
    this.worker = new PipelineFunction(this, 'Worker', props);
    this.api = new apigateway.HttpApi(this, 'Http', {
      description: 'Topics and stances of news articles',
      createDefaultStage: false,
      ...(props.corsOrigins.length
        ? {
            corsPreflight: {
              allowOrigins: props.corsOrigins,
              allowMethods: [apigateway.CorsHttpMethod.GET],
              allowHeaders: ['authorization', 'if-none-match', 'x-amz-date', 'x-amz-security-token'],
              exposeHeaders: ['etag'],
            },
          }
        : {}),
    });
    const authorizer = authorizerOf(props.auth);
    const integration = new HttpLambdaIntegration('Query', this.worker.function);
    for (const path of ['/', '/{path+}']) {
      const routes = this.api.addRoutes({ path, methods: [apigateway.HttpMethod.GET], integration, authorizer });
      if (props.auth.kind === 'none')
        for (const route of routes)
          acknowledge(route, 'AwsSolutions-APIG4', 'The owner chose -c auth=none; synthesis warns of it each time.');
    }
    if (props.auth.kind === 'none')
      Annotations.of(this).addWarningV2(
        'stancewire:open-api',
        'auth=none: anybody who knows the address can read everything',
      );
    const accessLog = new logs.LogGroup(this, 'AccessLog', {
      retention: props.keep ? logs.RetentionDays.THREE_MONTHS : logs.RetentionDays.TWO_WEEKS,
      removalPolicy: props.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const stage = new apigateway.HttpStage(this, 'Default', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: props.requestsPerSecond, burstLimit: props.requestsPerSecond * 2 },
      accessLogSettings: { destination: new apigateway.LogGroupLogDestination(accessLog) },
    });
    this.url = stage.url;
  }
}

function authorizerOf(auth: Auth): apigateway.IHttpRouteAuthorizer | undefined {
  switch (auth.kind) {
    case 'iam':
      return new HttpIamAuthorizer();
    case 'jwt':
      return new HttpJwtAuthorizer('Jwt', auth.issuer, { jwtAudience: auth.audience });
    case 'none':
      return undefined;
  }
}
