export { Client, type CallOptions, type ClientOptions, type Upload } from './client';
export { requestParts, type RequestParts } from './request-parts';
