/** An observation of the running stack. The rehearsal decides what it means. */
export type StackFact =
  | {
      readonly type: 'container-died';
      readonly service: string;
      /** Id of the container. */
      readonly container: string;
      /** Such as `137`; `?` if the engine does not report one. */
      readonly exitCode: string;
    }
  | {
      /** The chain is currently producing no blocks. */
      readonly type: 'no-block';
      /** Time without a block, not counting that in which the machine's disks held everything up. */
      readonly forMs: number;
      readonly diskWaitMs: number;
      /** Recent block time, from the slower blocks; 0 if unknown. */
      readonly blockMs: number;
    }
  | {
      /** A height was observed for the first time on any node. */
      readonly type: 'height';
      readonly height: number;
    }
  | {
      readonly type: 'height-went-back';
      readonly service: string;
      readonly from: number;
      readonly to: number;
    }
  | {
      /** A node reported a height that no chain can have reached since the last maximum was observed. */
      readonly type: 'height-leapt';
      readonly service: string;
      readonly from: number;
      readonly to: number;
      readonly afterMs: number;
    }
  | {
      /** Watching the stack has failed, wholly or in part. */
      readonly type: 'watch-failed';
      readonly error: unknown;
    };
