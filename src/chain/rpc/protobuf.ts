import type { createProtobufRpcClient } from '@cosmjs/stargate';
export type ProtobufRpc = ReturnType<typeof createProtobufRpcClient>;
