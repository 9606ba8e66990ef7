import Glibc
import Wording

/// Limits of the system that are too low to work under: said in a sentence, before a library ends the process over them.
enum SystemLimits {
    /// What there is too little of, where it is so little that nothing would work.
    static var shortage: Phrase? {
        if let limit = current(RLIMIT_NOFILE), limit < 64 {
            return Phrase(
                "열 수 있는 파일이 \(limit)개뿐입니다. ulimit -n을 64 이상으로 올리세요. 아무것도 보내지 않았습니다.",
                "only \(limit) files may be open; raise ulimit -n to 64 or more. Nothing was sent")
        }
        if let limit = current(RLIMIT_AS), limit < 512 << 20 {
            return Phrase(
                "메모리 한도가 \(limit >> 20) MiB입니다. ulimit -v를 524288 이상으로 올리세요. 아무것도 보내지 않았습니다.",
                "the memory limit is \(limit >> 20) MiB; raise ulimit -v to 524288 or more. Nothing was sent")
        }
        // Only where there is a limit that could be reached: starting threads to see takes time.
        if let limit = current(processes), limit < 4096, !canStartThreads {
            return Phrase(
                "프로세스 한도(ulimit -u \(limit))에 이르러 스레드를 만들 수 없습니다. 아무것도 보내지 않았습니다.",
                "the limit of processes (ulimit -u \(limit)) leaves no thread for this program. Nothing was sent")
        }
        return nil
    }

    /// `RLIMIT_NPROC`, which the C library shows only to programs that ask for its extensions.
    private static let processes = __rlimit_resource(rawValue: 6)

    /// A limit; `nil` where there is none.
    private static func current(_ resource: __rlimit_resource) -> UInt64? {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0, limit.rlim_cur != rlim_t.max else {
            return nil
        }
        return UInt64(limit.rlim_cur)
    }

    /// Whether as many threads as this program has at most can live at once.
    private static var canStartThreads: Bool {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return false }
        var threads: [pthread_t] = []
        defer {
            // The threads wait for the end of the pipe.
            close(ends[1])
            for thread in threads { pthread_join(thread, nil) }
            close(ends[0])
        }
        for _ in 0..<12 {
            var thread = pthread_t()
            let status = pthread_create(
                &thread, nil,
                { end in
                    var byte: UInt8 = 0
                    _ = read(Int32(Int(bitPattern: end)), &byte, 1)
                    return nil
                }, UnsafeMutableRawPointer(bitPattern: Int(ends[0])))
            guard status == 0 else { return false }
            threads.append(thread)
        }
        return true
    }
}
