import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { TABLE } from '../../lambdas/shared/records/table.ts';
import { acknowledge } from '../acknowledge.ts';

export interface StorageProps {
  /** Data outlives the stack, and deleting the table is refused. */
  keep: boolean;
  /** Encrypt with a key of the account's own, rotated every year, instead of the services' keys. */
  ownKey: boolean;
  /** Where data is not kept, let a helper function empty the buckets on destroy. */
  emptyOnDestroy: boolean;
}

/** What the pipeline keeps: the articles as dropped, the clean texts, the table of records, and for a week what runs over all texts leave. */
export class Storage extends Construct {
  readonly articles: s3.Bucket;
  readonly clean: s3.Bucket;
  readonly runs: s3.Bucket;
  readonly table: dynamodb.Table;
  readonly key?: kms.Key;

  constructor(scope: Construct, id: string, props: StorageProps) {
    super(scope, id);
    const removalPolicy = props.keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    if (props.ownKey) {
      this.key = new kms.Key(this, 'Key', {
        description: 'Encrypts articles, clean texts, queues and records',
        enableKeyRotation: true,
        removalPolicy,
      });
    }
    const bucket: s3.BucketProps = {
      removalPolicy,
      autoDeleteObjects: !props.keep && props.emptyOnDestroy,
      ...(this.key
        ? { encryption: s3.BucketEncryption.KMS, encryptionKey: this.key, bucketKeyEnabled: true }
        : { encryption: s3.BucketEncryption.S3_MANAGED }),
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      objectOwnership: s3.ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
    };
    const abandoned: s3.LifecycleRule = { abortIncompleteMultipartUploadAfter: Duration.days(7) };
    this.articles = new s3.Bucket(this, 'Articles', {
      ...bucket,
      // The clean stage reads the version its event names, so an overwrite does not change what is being read.
      versioned: true,
      lifecycleRules: [
        abandoned,
        { noncurrentVersionExpiration: Duration.days(30) },
        { expiredObjectDeleteMarker: true },
      ],
    });
    this.clean = new s3.Bucket(this, 'Clean', { ...bucket, lifecycleRules: [abandoned] });
    // Of its own: an object in a bucket with events would be taken for an article or a text.
    this.runs = new s3.Bucket(this, 'Runs', {
      ...bucket,
      lifecycleRules: [abandoned, { expiration: Duration.days(7) }],
    });
    for (const store of [this.articles, this.clean, this.runs]) {
      acknowledge(
        store,
        'AwsSolutions-S1',
        'No server access log: it would cost one more bucket and a write per request; the threat model sends who must audit reads to CloudTrail data events.',
      );
    }
    // Not TableV2: with a key of one's own it wants the region known at synthesis, and there is one region only.
    this.table = new dynamodb.Table(this, 'Records', {
      partitionKey: { name: TABLE.partitionKey, type: dynamodb.AttributeType.STRING },
      sortKey: { name: TABLE.sortKey, type: dynamodb.AttributeType.STRING },
      timeToLiveAttribute: TABLE.ttlAttribute,
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      ...(this.key
        ? { encryption: dynamodb.TableEncryption.CUSTOMER_MANAGED, encryptionKey: this.key }
        : { encryption: dynamodb.TableEncryption.DEFAULT }),
      deletionProtection: props.keep,
      removalPolicy,
    });
  }
}
