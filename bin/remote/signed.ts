/** Requests signed for API Gateway's IAM authorization (AWS Signature Version 4). */
import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto';
import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { SignatureV4 } from '@smithy/signature-v4';
import type { AwsCredentialIdentity, Provider } from '@smithy/types';

let found: Provider<AwsCredentialIdentity> | undefined;

export async function fetchSigned(
  { apiUrl, region }: { apiUrl: string; region: string },
  path: string,
): Promise<Response> {
  found ??= defaultProvider();
  const url = new URL(apiUrl + path);
  return fetch(url, { headers: await signRequest(url, region, found) });
}

/** The headers that a GET of the address needs. */
export async function signRequest(
  url: URL,
  region: string,
  credentials: AwsCredentialIdentity | Provider<AwsCredentialIdentity>,
): Promise<Record<string, string>> {
  const signer = new SignatureV4({ service: 'execute-api', region, credentials, sha256: Sha256 });
  const { headers } = await signer.sign({
    method: 'GET',
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: { host: url.host },
  });
  // fetch sets it itself, to the same.
  const { host: _host, ...own } = headers;
  return own;
}

/** SHA-256 as the signer wants it, by Node's own. */
class Sha256 {
  private readonly hash: Hash | Hmac;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret));
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.hash.update(bytesOf(data));
  }

  async digest(): Promise<Uint8Array> {
    return this.hash.digest();
  }

  reset(): void {}
}

function bytesOf(data: string | ArrayBuffer | ArrayBufferView): Uint8Array {
  if (typeof data === 'string') return Buffer.from(data);
  return ArrayBuffer.isView(data) ? Buffer.from(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);
}
