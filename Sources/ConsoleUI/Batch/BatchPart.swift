import MemberDesk

/// How a part of a batch ended.
package struct BatchPart: Sendable, Equatable {
    /// How many members of the whole batch are done; `nil` where none was reached in this part.
    let reached: Int?
    /// Why it stands still; `nil` at its end.
    let stop: BatchRun.Stop?
    /// Why the next member could not be begun, where the state is the reason.
    var failure: StateError?
}
