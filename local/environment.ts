/**
 * Set before the AWS SDK loads: on Node 20 it prints eight lines about the Node versions of next year. What runs in
 * Lambda is on Node 24; here the version is pinned in package-lock.json.
 */
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
