import ArgumentParser

/// Measures what can be measured inside the process, each figure beside a reference of the same run.
///
/// Times of one machine say little about another one; the ratios do. Nothing here fails because a machine is slow: it
/// fails only where what is measured does not do what it should.
@main
struct Benchmarks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kona-benchmarks",
        abstract: "Measures kona's core beside references in the same run and prints a table of ratios.")

    @Flag(help: "A few rounds of everything, to see that it runs.") var smoke = false
    @Option(help: "Only the benchmarks whose names contain this.") var only = ""

    func run() async throws {
        let effort = smoke ? Effort.smoke : .full
        let benchmarks: [any Benchmark] = [
            RequestBenchmark(), SearchBenchmark(), KeyBenchmark(), DirectoryBenchmark(), BulkBenchmark(),
        ]
        for benchmark in benchmarks where only.isEmpty || benchmark.name.contains(only) {
            print("\n\(benchmark.name): \(benchmark.about)")
            print(Measurement.header)
            for measurement in try await benchmark.measure(effort) { print(measurement.line) }
        }
    }
}

/// Something to be measured.
protocol Benchmark: Sendable {
    /// What it is called.
    var name: String { get }
    /// What its figures say, and what the reference is.
    var about: String { get }
    func measure(_ effort: Effort) async throws -> [Measurement]
}

/// How long is measured.
struct Effort: Sendable {
    /// How often each side is measured, in turn.
    let rounds: Int
    /// The sizes of a directory.
    let sizes: [Int]
    /// How many members are registered in bulk.
    let batch: Int

    static let full = Effort(rounds: 51, sizes: [1000, 10_000, 100_000, 1_000_000], batch: 2000)
    static let smoke = Effort(rounds: 3, sizes: [1000, 10_000], batch: 40)
}
