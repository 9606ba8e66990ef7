import FoundationEssentials
import Glibc

extension ProcessFacts {
    /// What the system says of this process.
    public static func current(environment: [String: String]) -> ProcessFacts {
        ProcessFacts(
            userID: getuid(), effectiveUserID: geteuid(), loginUserID: loginUserID(), host: hostName(),
            terminal: terminalName(), environment: environment,
            loginName: { getpwuid($0).map { String(cString: $0.pointee.pw_name) } })
    }

    /// The audit user ID, which the login sets once and nobody changes afterwards; the largest number stands for none.
    private static func loginUserID() -> UInt32? {
        guard let text = try? String(contentsOf: URL(filePath: "/proc/self/loginuid"), encoding: .utf8),
            let number = UInt32(text.filter(\.isNumber)), number != .max
        else { return nil }
        return number
    }

    private static func hostName() -> String {
        var name = utsname()
        guard uname(&name) == 0 else { return "" }
        return withUnsafeBytes(of: name.nodename) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }

    private static func terminalName() -> String? {
        for descriptor in [STDIN_FILENO, STDERR_FILENO, STDOUT_FILENO] {
            var name = [CChar](repeating: 0, count: 128)
            guard ttyname_r(descriptor, &name, name.count) == 0 else { continue }
            return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
        return nil
    }
}
