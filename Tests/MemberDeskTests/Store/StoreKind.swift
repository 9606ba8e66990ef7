import Testing

@testable import MemberDesk

/// The stores that the rules of money have to hold over.
enum StoreKind: String, CaseIterable, Sendable {
    case sqlite
    case memory

    /// The one that the running test's desks have.
    @TaskLocal static var current = StoreKind.sqlite
}

/// Runs each test of a suite once over every store.
struct EveryStoreTrait: SuiteTrait, TestTrait, TestScoping {
    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
        // A suite has no case of its own; each of its tests comes here by itself.
        guard testCase != nil else { return try await function() }
        for kind in StoreKind.allCases {
            try await StoreKind.$current.withValue(kind) { try await function() }
        }
    }
}

extension Trait where Self == EveryStoreTrait {
    /// Runs each test once over every store.
    static var everyStore: Self { Self() }
}
