/** Watch over a task of the worker. */
import { Watch } from "../watch.js";

export class RemoteWatch extends Watch {
  wanted = true;
  /** Is called once the task is not wanted any more. */
  whenUnwanted: (() => void) | undefined;

  constructor() {
    // The worker has paused between its messages already.
    super(0);
  }

  override stop(): void {
    if (!this.wanted) return;
    this.wanted = false;
    super.stop();
    this.whenUnwanted?.();
  }
}
