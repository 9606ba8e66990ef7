import FoundationEssentials
import Glibc
import Konaplate

/// A reading of the boot clock, which nobody can set and which goes on while the machine sleeps.
public struct BootTime: Hashable, Sendable {
    /// Which start of the machine it counts from.
    public let bootID: String
    /// The microseconds since then.
    public let microseconds: Int64

    /// Makes a reading.
    public init(bootID: String, microseconds: Int64) {
        self.bootID = bootID
        self.microseconds = microseconds
    }

    /// The clock now.
    public static func now() -> BootTime {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        return BootTime(bootID: thisBoot, microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }

    /// The kernel's name for this start of the machine, or else the time of it.
    ///
    /// Where neither can be read all starts have one name: a clock that begins anew then runs behind, and no time has
    /// passed.
    private static let thisBoot: String = {
        if let text = try? String(contentsOf: URL(filePath: "/proc/sys/kernel/random/boot_id"), encoding: .utf8) {
            let name = text.filter { $0.isHexDigit || $0 == "-" }
            if !name.isEmpty { return name }
        }
        let statistics = try? String(contentsOf: URL(filePath: "/proc/stat"), encoding: .utf8)
        let started = statistics?.split(separator: "\n").first { $0.hasPrefix("btime ") }
        return started.map { String($0) } ?? "unknown boot"
    }()

    /// The reading a while later.
    public func advanced(by duration: Duration) -> BootTime {
        BootTime(bootID: bootID, microseconds: microseconds.clampedAdding(duration.wholeMicroseconds))
    }

    /// The time since an earlier reading; `nil` where the machine was started anew in between.
    public func duration(since earlier: BootTime) -> Duration? {
        bootID == earlier.bootID ? .microseconds(microseconds.clampedSubtracting(earlier.microseconds)) : nil
    }
}
