import ArgumentParser
import MemberDesk
import Wording

/// How quickly the rows of a file are registered, and when that stops by itself.
struct BatchPaceOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "한 번에 보내는 행의 수입니다(1~64, 기본 1).", "How many rows may be under way at once (1 to 64; 1 by default).",
            valueName: "n"))
    var concurrency: Int?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "초당 200/s, 분당 30/m처럼 시작하는 행의 수를 제한합니다.", "Begin no more rows than this: 200/s, or 30/m a minute.",
            valueName: "n/s"),
        transform: BatchRate.argument)
    var rate: BatchRate?

    @Option(
        name: .long,
        help: ArgumentHelp("이만큼 거절되면 새로 시작하지 않습니다.", "Begin no more rows after so many refusals.", valueName: "n"))
    var maxRefusals: Int?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "결과와 응답코드별 건수를 이 파일에 JSON으로 씁니다.", "Write the counts by outcome and response code to this file, as JSON.",
            valueName: "file"),
        completion: .file(extensions: ["json"]))
    var summary: String?

    /// The first of them that was given.
    var firstGiven: String? {
        if concurrency != nil { return "--concurrency" }
        if rate != nil { return "--rate" }
        if maxRefusals != nil { return "--max-refusals" }
        return summary == nil ? nil : "--summary"
    }

    /// The same for the desk.
    var options: BatchOptions {
        BatchOptions(concurrency: concurrency ?? 1, interval: rate?.interval, maximumRefusals: maxRefusals)
    }

    func validate() throws {
        let bounds = BatchOptions.concurrencies
        if let concurrency, !bounds.contains(concurrency) {
            throw ValidationError(
                "--concurrency는 \(bounds.lowerBound)부터 \(bounds.upperBound)까지입니다.",
                "--concurrency is from \(bounds.lowerBound) to \(bounds.upperBound).")
        }
        if let maxRefusals, maxRefusals < 1 {
            throw ValidationError("--max-refusals는 1 이상입니다.", "--max-refusals is 1 or more.")
        }
    }
}

/// A number of rows a second or a minute.
struct BatchRate: Equatable {
    /// The time between two rows.
    let interval: Duration

    /// Reads `200/s`, `30/m` and `200`.
    init?(argument: String) {
        let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let count = Int64(parts[0]), (1...100_000).contains(count) else {
            return nil
        }
        switch parts.count == 2 ? parts[1] : "s" {
        case "s": interval = .seconds(1) / count
        case "m", "min": interval = .seconds(60) / count
        default: return nil
        }
    }

    static func argument(_ text: String) throws -> BatchRate {
        guard let rate = BatchRate(argument: text) else {
            throw ValidationError(
                "--rate에는 200/s나 30/m처럼 쓰세요.", "--rate takes a number of rows, such as 200/s or 30/m.")
        }
        return rate
    }
}
